using AlpacaMcp.Server.Health;
using AlpacaMcp.Server.Resources;
using AlpacaMcp.Trading.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>Makes the gauges of one account when serving begins, where something exports them.</summary>
internal sealed class AccountGauges(IServiceProvider services, ToolMeter meter, AccountHealth health, ResourceSubscriptions sessions) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<DeskGauges>();
        meter.Watch(ToolMeasures.Ready, () => health.Read().Ready ? 1 : 0);
        meter.Watch(ToolMeasures.Sessions, () => sessions.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
