using System.Globalization;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>Holds trading to reducing for a while when the broker rejects order after order; from the third time in a day on until the operator resumes.</summary>
internal sealed partial class RejectionBreaker(IOrderJournal orders, IStateJournal states, ExchangeClock clock, TimeProvider time, ILogger<RejectionBreaker> logger)
{
    private const int Most = 5;
    private const int TimesADay = 3;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    internal async Task CheckAsync(CancellationToken cancellationToken)
    {
        var rejected = await orders.LatestAsync(EntryKind.Rejected, Most, cancellationToken);
        if (rejected.Count < Most)
            return;
        var (now, resumption) = (time.GetUtcNow(), await states.ResumedAsync(cancellationToken));
        var first = DateTimeOffset.Parse(rejected[^1].At, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (first < now - Window || first <= resumption?.At)
            return;
        var day = await DayAsync(cancellationToken);
        var stop = Stop(day, now, await states.CountStopsAsync(StopCause.Rejections, day, cancellationToken) + 1);
        if (await states.StopOnceAsync(stop, day, resumption, cancellationToken))
            Log.Stopped(logger, stop.Reason);
    }

    private static Stop Stop(DateOnly day, DateTimeOffset now, int times) => new()
    {
        Cause = StopCause.Rejections,
        Mode = TradingMode.Reducing,
        By = "rule",
        Reason = $"The broker rejected {Most} orders within {Window.TotalMinutes} minutes{(times < TimesADay ? "" : $", time {times} on this day")}.",
        Since = now,
        Until = times < TimesADay ? now + Pause : null,
        SetOn = day,
    };

    /// <summary>The New York day in exchange time; by our own clock when the broker's cannot be read, for rejections are no less true then.</summary>
    private async Task<DateOnly> DayAsync(CancellationToken cancellationToken)
    {
        try
        {
            return TradingDay.Of((await clock.ReadAsync(cancellationToken)).Now);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.NoClock(logger, e.Message);
            return TradingDay.Of(time.GetUtcNow());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Only reducing orders pass from now on: {Reason}", EventName = "rejection_breaker")]
        internal static partial void Stopped(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "The broker's clock cannot be read; rejections are counted by our own day: {Problem}", EventName = "broker_clock_unread")]
        internal static partial void NoClock(ILogger logger, string problem);
    }
}
