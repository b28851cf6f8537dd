using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Reconciliation;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>Watches what no single order can see: losses, the peak, and the broker's rejections.</summary>
internal sealed partial class TradingMonitor(LossBreaker losses, RejectionBreaker rejections, MonitorRounds rounds, Reconciler reconciler, ILogger<TradingMonitor> logger)
{
    private readonly Lock _joining = new();
    private Task? _running;
    private volatile bool _hasSeen;

    /// <summary>A look if one is due.</summary>
    internal Task LookWhenDueAsync(CancellationToken cancellationToken) => rounds.Left > TimeSpan.Zero ? Task.CompletedTask : LookAsync(cancellationToken);

    /// <summary>The first look of this process, for an order that comes before it: what happened while nobody watched counts.</summary>
    internal Task LookFirstAsync(CancellationToken cancellationToken) => _hasSeen ? Task.CompletedTask : LookAsync(cancellationToken);

    /// <summary>One look; several callers share it. Without a signal nothing is held back here: the rules deny what opens.</summary>
    internal Task LookAsync(CancellationToken cancellationToken)
    {
        lock (_joining)
            return (_running is { IsCompleted: false } running ? running : _running = LookOnceAsync()).WaitAsync(cancellationToken);
    }

    /// <summary>The broker has rejected an order.</summary>
    internal async Task NoteRejectionAsync()
    {
        try
        {
            await rejections.CheckAsync(CancellationToken.None);
        }
        catch (JournalUnavailableException e)
        {
            Log.NoSignal(logger, e.Message);
        }
    }

    private async Task LookOnceAsync()
    {
        rounds.Begin();
        try
        {
            await rejections.CheckAsync(CancellationToken.None);
            if (await losses.CheckAsync(CancellationToken.None))
                NoteSeen();
        }
        catch (Exception e) when (BrokerFailure.Is(e) || e is JournalUnavailableException)
        {
            reconciler.Lapse();
            Log.NoSignal(logger, e.Message);
        }
    }

    private void NoteSeen()
    {
        _hasSeen = true;
        rounds.Seen();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Losses and rejections cannot be watched now: {Problem}", EventName = "monitor_blind")]
        internal static partial void NoSignal(ILogger logger, string problem);
    }
}
