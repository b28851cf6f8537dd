using Microsoft.Extensions.Hosting;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Leaves signals and the console to the process the exchange lives in.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
