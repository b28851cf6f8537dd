namespace AlpacaMcp.Histories.Time;

/// <summary>Fires inline on the loop's thread, when its time has come in the loop's order.</summary>
internal sealed class LoopTimer : ITimer
{
    private readonly LoopClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private TimeSpan _period;
    private int _setting;

    internal LoopTimer(LoopClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        (_clock, _callback, _state) = (clock, callback, state);
        Change(dueTime, period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _clock.Loop.AssertHere();
        _period = period;
        Schedule(dueTime, ++_setting);
        return true;
    }

    public void Dispose() => _setting++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Schedule(TimeSpan due, int setting)
    {
        if (due >= TimeSpan.Zero)
            _clock.Loop.After(due, () => Fire(setting));
    }

    private void Fire(int setting)
    {
        if (setting != _setting || _clock.IsStopped)
            return;
        if (_period > TimeSpan.Zero)
            Schedule(_period, setting);
        _callback(_state);
    }
}
