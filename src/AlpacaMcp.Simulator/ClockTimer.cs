namespace AlpacaMcp.Simulator;

/// <summary>One timer of an exchange clock; the times are exchange time since the clock was made.</summary>
internal sealed class ClockTimer(ClockTimers timers, Action callback) : ITimer
{
    private bool _disposed;

    public TimeSpan Due { get; set; }

    public TimeSpan Period { get; set; }

    public void Fire() => callback();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
            return false;
        timers.Set(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _disposed = true;
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
