namespace AlpacaMcp.Simulator;

/// <summary>Exchange time: the start plus the elapsed system time multiplied by the speed, or system time, or a time that is stepped.</summary>
/// <remarks>
/// Without a start it plays the latest session whose 10:00 New York is not after the system's now, from 10:00;
/// while that session has more than an hour left it starts at the system's now, so that exchange time is real time.
/// Moving it forward fires the timers that become due, before the move returns. Moving it back changes what it shows:
/// time stamps and timers count on, and what the exchange has played it never plays again.
/// </remarks>
public sealed class SimulatorClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _system;
    private readonly bool _realTime;
    private readonly ClockTimers _timers;
    private DateTimeOffset _zero;
    private TimeSpan _moved;
    private TimeSpan _passed;
    private long _origin;
    private double _speed;
    private bool _stands;

    internal SimulatorClock(TimeProvider system, DateTimeOffset? startAt, double speed, ClockMode mode = ClockMode.Simulated)
    {
        RequireSpeed(speed);
        if (mode == ClockMode.RealTime && (startAt is not null || speed != 1))
            throw new ArgumentException("Real time has neither a start nor a speed of its own.", nameof(mode));
        _system = system;
        _speed = speed;
        _realTime = mode == ClockMode.RealTime;
        _stands = mode == ClockMode.Stepped;
        _origin = system.GetTimestamp();
        _zero = (startAt ?? (_realTime ? system.GetUtcNow() : ClockStart.By(system.GetUtcNow()))).ToUniversalTime();
        _timers = new ClockTimers(system, () => Elapsed, UntilElapsed);
    }

    /// <summary>How time passes now: stepped while it stands still.</summary>
    public ClockMode Mode => _realTime ? ClockMode.RealTime : _stands ? ClockMode.Stepped : ClockMode.Simulated;

    /// <summary>Exchange seconds per system second, while time runs.</summary>
    public double Speed
    {
        get
        {
            lock (_gate)
                return _speed;
        }
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return Now;
    }

    /// <inheritdoc />
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _timers.Create(callback, state, dueTime, period);

    /// <summary>Moves time forward.</summary>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        Jump(span);
    }

    /// <summary>Moves time to an instant, which may lie in the past.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (_gate)
            Move(instant - Now);
        _timers.Play();
    }

    /// <summary>Moves time forward or back.</summary>
    public void Jump(TimeSpan span)
    {
        lock (_gate)
            Move(span);
        _timers.Play();
    }

    /// <summary>Lets time stand still.</summary>
    public void Pause() => Change(() => _stands = true);

    /// <summary>Lets time run again, at its speed.</summary>
    public void Resume() => Change(() => _stands = false);

    internal static bool IsSpeed(double speed) => speed is >= 0.001 and <= 100_000;

    /// <summary>Changes the speed from now on.</summary>
    public void RunAt(double speed)
    {
        RequireSpeed(speed);
        Change(() => _speed = speed);
    }

    private DateTimeOffset Now => _realTime ? _system.GetUtcNow() + _moved : _zero + Passed;

    /// <summary>Never goes back.</summary>
    private TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
                return Passed;
        }
    }

    private TimeSpan Passed => _stands ? _passed : _passed + (_system.GetElapsedTime(_origin) * _speed);

    private static void RequireSpeed(double speed)
    {
        if (!IsSpeed(speed))
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "A speed is 0.001 to 100,000.");
    }

    private void Move(TimeSpan span)
    {
        _moved += span;
        if (span < TimeSpan.Zero)
            _zero += span;
        else
            _passed += span;
    }

    private void Change(Action change)
    {
        if (_realTime)
            throw new InvalidOperationException("Real time neither stands still nor has a speed of its own.");
        lock (_gate)
        {
            (_passed, _origin) = (Passed, _system.GetTimestamp());
            change();
        }
        _timers.Play();
    }

    /// <summary>System time until so much exchange time has passed; infinite while time stands still.</summary>
    private TimeSpan UntilElapsed(TimeSpan due)
    {
        lock (_gate)
            return _stands ? Timeout.InfiniteTimeSpan : (due - Passed) / _speed;
    }
}
