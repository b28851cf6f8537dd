namespace AlpacaMcp.Simulator;

/// <summary>The timers of an exchange clock, played by one timer of the system and by every move of the clock.</summary>
internal sealed class ClockTimers
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);
    private readonly Lock _gate = new();
    private readonly List<ClockTimer> _timers = [];
    private readonly Func<TimeSpan> _elapsed;
    private readonly Func<TimeSpan, TimeSpan> _until;
    private readonly ITimer _alarm;

    public ClockTimers(TimeProvider system, Func<TimeSpan> elapsed, Func<TimeSpan, TimeSpan> until)
    {
        (_elapsed, _until) = (elapsed, until);
        _alarm = system.CreateTimer(_ => Play(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ITimer Create(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ClockTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Set(ClockTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                (timer.Due, timer.Period) = (_elapsed() + dueTime, period);
                _timers.Add(timer);
            }
            SetAlarm();
        }
        if (dueTime == TimeSpan.Zero)
            ThreadPool.QueueUserWorkItem(static timers => timers.Play(), this, preferLocal: false);
    }

    /// <summary>Fires what is due, earliest first, outside the lock; a periodic timer once for every period that has passed.</summary>
    public void Play()
    {
        while (TakeDue() is { } timer)
            timer.Fire();
    }

    private ClockTimer? TakeDue()
    {
        lock (_gate)
        {
            var next = _timers.MinBy(timer => timer.Due);
            if (next is null || next.Due > _elapsed())
            {
                SetAlarm();
                return null;
            }
            if (next.Period > TimeSpan.Zero)
                next.Due += next.Period;
            else
                _timers.Remove(next);
            return next;
        }
    }

    /// <summary>Rounded up to whole milliseconds, which is what a system timer counts in; never at once, for that would be under the lock.</summary>
    private void SetAlarm()
    {
        var wait = _timers.MinBy(timer => timer.Due) is { } next ? _until(next.Due) : Timeout.InfiniteTimeSpan;
        if (wait != Timeout.InfiniteTimeSpan)
            wait = wait > s_longest ? s_longest : TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(wait.TotalMilliseconds)));
        _alarm.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
