using AlpacaMcp.Api.Calendar;

namespace AlpacaMcp.Trading.Market;

/// <summary>Exchange time and session, from <c>/v2/clock</c>.</summary>
public sealed class ExchangeClock(CalendarClient calendar, TimeProvider system, ExchangeTimeSource source)
{
    // Alpaca's clock moves like ours: once a minute is enough to see a session change or a skew. A loopback exchange may jump: always ask.
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(1);

    // What took longer says too little about now: a slow answer looks like a clock that is off. The next call asks again.
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(2);

    private readonly Lock _joining = new();
    private Task<Reading>? _running;
    private volatile Reading? _last;

    /// <summary>The exchange's clock now; asks the broker when what it last said may no longer be true.</summary>
    public async Task<MarketMoment> ReadAsync(CancellationToken cancellationToken)
    {
        if (_last is not { } last || !IsStillTrue(last))
            last = await (source == ExchangeTimeSource.System ? JoinAsync().WaitAsync(cancellationToken) : AskAsync(cancellationToken));
        return source == ExchangeTimeSource.Broker
            ? Moment(last.Clock, last.Clock.Timestamp, TimeSpan.Zero)
            : Moment(last.Clock, system.GetUtcNow(), last.Clock.Timestamp - last.ReadAt);
    }

    /// <summary>The same as far as it is known without asking; null before the first answer.</summary>
    internal MarketMoment? Known => _last is not { } last ? null : source == ExchangeTimeSource.Broker
        ? Moment(last.Clock, last.Clock.Timestamp + (system.GetUtcNow() - last.ReadAt), TimeSpan.Zero)
        : Moment(last.Clock, system.GetUtcNow(), last.Clock.Timestamp - last.ReadAt);

    /// <summary>What holds for a minute is asked for once, whoever else asks meanwhile.</summary>
    private Task<Reading> JoinAsync()
    {
        lock (_joining)
        {
            if (_last is { } last && IsStillTrue(last))
                return Task.FromResult(last);
            return _running is { IsCompleted: false } running ? running : _running = AskAsync(CancellationToken.None);
        }
    }

    private async Task<Reading> AskAsync(CancellationToken cancellationToken)
    {
        var asked = system.GetUtcNow();
        var clock = await calendar.GetClockAsync(cancellationToken);
        return _last = new(clock, asked, system.GetUtcNow());
    }

    private static MarketMoment Moment(MarketClock clock, DateTimeOffset now, TimeSpan skew) =>
        new(now, clock.IsOpen, skew, clock.NextOpen, clock.NextClose);

    private bool IsStillTrue(Reading last)
    {
        var now = system.GetUtcNow();
        var boundary = last.Clock.IsOpen ? last.Clock.NextClose : last.Clock.NextOpen;
        return source == ExchangeTimeSource.System && last.ReadAt - last.AskedAt <= Quick && now - last.ReadAt < Trust && now < boundary;
    }

    private sealed record Reading(MarketClock Clock, DateTimeOffset AskedAt, DateTimeOffset ReadAt);
}
