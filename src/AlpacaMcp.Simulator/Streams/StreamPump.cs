namespace AlpacaMcp.Simulator.Streams;

/// <summary>Lets connected clients look at the clock often enough for every tick; without clients it does nothing.</summary>
/// <remarks>
/// The timer runs on system time and is set again before it rings the next time, so that one step of a stepped clock is one beat.
/// </remarks>
internal sealed class StreamPump(TimeProvider system, TimeSpan period)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Action> _listeners = [];
    private ITimer? _timer;

    public void Add(Action listener)
    {
        lock (_gate)
        {
            _listeners.Add(listener);
            _timer ??= system.CreateTimer(_ => Beat(), null, period, Timeout.InfiniteTimeSpan);
        }
    }

    public void Remove(Action listener)
    {
        lock (_gate)
        {
            _listeners.Remove(listener);
            if (_listeners.Count > 0)
                return;
            _timer?.Dispose();
            _timer = null;
        }
    }

    /// <summary>Every listener is called; none of them waits.</summary>
    public void Beat()
    {
        lock (_gate)
        {
            foreach (var listener in _listeners)
                listener();
            _timer?.Change(period, Timeout.InfiniteTimeSpan);
        }
    }
}
