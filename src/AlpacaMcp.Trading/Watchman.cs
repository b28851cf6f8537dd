using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Reconciliation;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading;

/// <summary>
/// What goes on beside the calls: at the start and every half minute it settles what earlier processes left, notices HALT files, and looks after
/// the limits that time alone can break. While an order's fate is open it looks every second.
/// </summary>
public sealed partial class Watchman
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Eager = TimeSpan.FromSeconds(1);

    private readonly UnknownIntents _unknown;
    private readonly Reconciler _reconciler;
    private readonly TradingHalts _halts;
    private readonly TimeProvider _time;
    private readonly ILogger<Watchman> _logger;
    private bool _isStarting = true;

    internal Watchman(UnknownIntents unknown, Reconciler reconciler, TradingHalts halts, TimeProvider time, ILogger<Watchman> logger) =>
        (_unknown, _reconciler, _halts, _time, _logger) = (unknown, reconciler, halts, time, logger);

    /// <summary>Watches until it is cancelled; a look that fails is followed by the next.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield(); // The host waits for nothing here: serving begins at once.
        while (!cancellationToken.IsCancellationRequested)
            await Task.Delay(await LookAsync(cancellationToken), _time, cancellationToken);
    }

    /// <summary>One round.</summary>
    /// <returns>How long until the next.</returns>
    internal async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _halts.NoticeFileAsync(cancellationToken);
            var unknown = await _unknown.SettleAsync(cancellationToken);
            // A start that finds nothing unanswered asks the broker nothing.
            if (!_isStarting || unknown > 0)
                await _reconciler.TryFirstAsync(cancellationToken);
            _isStarting = false;
            return unknown > 0 ? Eager : Usual;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(_logger, e);
            return Usual;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Watching over trading failed")]
        internal static partial void Failed(ILogger logger, Exception exception);
    }
}
