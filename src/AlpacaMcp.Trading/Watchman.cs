using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Monitoring;
using AlpacaMcp.Trading.Reconciliation;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading;

/// <summary>
/// What goes on beside the calls: at the start and every half minute it settles what earlier processes left, notices HALT files, and looks after
/// the limits that time alone can break, also soon after a fill. While an order's fate is open it looks every second.
/// </summary>
public sealed partial class Watchman
{
    private static readonly TimeSpan Eager = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    // However seldom the operator has losses looked at: a HALT file is to be seen by then.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly UnknownIntents _unknown;
    private readonly Reconciler _reconciler;
    private readonly TradingHalts _halts;
    private readonly TradingMonitor _monitor;
    private readonly MonitorRounds _rounds;
    private readonly ILogger<Watchman> _logger;
    private bool _isStarting = true;

    internal Watchman(UnknownIntents unknown, Reconciler reconciler, TradingHalts halts, TradingMonitor monitor, MonitorRounds rounds, ILogger<Watchman> logger) =>
        (_unknown, _reconciler, _halts, _monitor, _rounds, _logger) = (unknown, reconciler, halts, monitor, rounds, logger);

    /// <summary>Watches until it is cancelled; a look that fails is followed by the next.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield(); // The host waits for nothing here: serving begins at once.
        while (!cancellationToken.IsCancellationRequested)
            await _rounds.WaitAsync(await LookAsync(cancellationToken), cancellationToken);
    }

    /// <summary>One round.</summary>
    /// <returns>How long until the next.</returns>
    internal async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _halts.NoticeFileAsync(cancellationToken);
            var open = await _unknown.SettleAsync(cancellationToken);
            // A start that finds nothing unanswered asks the broker nothing.
            if (!_isStarting || open > 0)
                await _reconciler.TryDueAsync(cancellationToken);
            _isStarting = false;
            await _monitor.LookWhenDueAsync(cancellationToken);
            return Shorter(_rounds.Left, open > 0 ? Eager : Longest);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(_logger, e);
            return AfterFailure;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Watching over trading failed", EventName = "watch_failed")]
        internal static partial void Failed(ILogger logger, Exception exception);
    }
}
