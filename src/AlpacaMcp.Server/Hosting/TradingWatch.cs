using AlpacaMcp.Trading;
using Microsoft.Extensions.Hosting;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Runs what watches over trading beside the calls: settling what is unknown, the day's loss, HALT files.</summary>
internal sealed class TradingWatch(Watchman watchman) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watchman.RunAsync(stoppingToken);
}
