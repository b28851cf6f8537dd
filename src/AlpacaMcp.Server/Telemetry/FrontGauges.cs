using AlpacaMcp.Server.Resources;
using Microsoft.Extensions.Hosting;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>Makes the gauges of what stands before several accounts.</summary>
internal sealed class FrontGauges(ToolMeter meter, ResourceSubscriptions sessions) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        meter.Watch(ToolMeasures.Sessions, () => sessions.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
