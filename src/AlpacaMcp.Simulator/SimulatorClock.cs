using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator;

/// <summary>Exchange time: the start plus the elapsed system time multiplied by the speed.</summary>
/// <remarks>
/// Without a start it plays the latest session whose 10:00 New York is not after the system's now, from 10:00;
/// while that session has more than an hour left it starts at the system's now, so that exchange time is real time.
/// </remarks>
public sealed class SimulatorClock : TimeProvider
{
    private readonly TimeProvider _system;
    private readonly DateTimeOffset _start;
    private readonly long _origin;
    private readonly double _speed;

    internal SimulatorClock(TimeProvider system, DateTimeOffset? startAt, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        _system = system;
        _speed = speed;
        _origin = system.GetTimestamp();
        _start = (startAt ?? LatestSession(system.GetUtcNow())).ToUniversalTime();
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <inheritdoc />
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _system.CreateTimer(callback, state, Scaled(dueTime), Scaled(period));

    private TimeSpan Elapsed => _system.GetElapsedTime(_origin) * _speed;

    private TimeSpan Scaled(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / _speed;

    // Nobody should meet a market that closes while they read the first page.
    private static readonly TimeSpan LeastLeft = TimeSpan.FromHours(1);

    private static DateTimeOffset LatestSession(DateTimeOffset now)
    {
        var session = NyseCalendar.LatestOpenedBy(now - TimeSpan.FromMinutes(30));
        return now < session.Close - LeastLeft ? now : session.Open + TimeSpan.FromMinutes(30);
    }
}
