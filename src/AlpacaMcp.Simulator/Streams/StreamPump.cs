namespace AlpacaMcp.Simulator.Streams;

/// <summary>Lets connected clients look at the clock often enough for every tick; without clients it does nothing.</summary>
/// <remarks>
/// The timer runs on exchange time, so it also rings when the clock is moved and rests while the clock stands; it is set again
/// when it rings, so that one move, however long, is one beat.
/// </remarks>
internal sealed class StreamPump(TimeProvider clock, Func<TimeSpan> period)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Action> _listeners = [];
    private ITimer? _timer;

    public void Add(Action listener)
    {
        lock (_gate)
        {
            _listeners.Add(listener);
            _timer ??= clock.CreateTimer(_ => Beat(), null, period(), Timeout.InfiniteTimeSpan);
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
    private void Beat()
    {
        lock (_gate)
        {
            foreach (var listener in _listeners)
                listener();
            _timer?.Change(period(), Timeout.InfiniteTimeSpan);
        }
    }
}
