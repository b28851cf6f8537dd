namespace AlpacaMcp.Server.Resources;

/// <summary>Passes a signal on at once, and those that follow within a pause together at its end.</summary>
internal sealed class Throttle(TimeSpan pause, Action pass, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private ITimer? _pausing;
    private bool _isHeard;
    private bool _isOver;

    internal void Hear()
    {
        lock (_lock)
        {
            if (_isOver || (_isHeard = _pausing is not null))
                return;
            _pausing = time.CreateTimer(_ => EndPause(), null, pause, Timeout.InfiniteTimeSpan);
        }

        pass();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _pausing?.Dispose();
        }
    }

    private void EndPause()
    {
        lock (_lock)
        {
            _pausing?.Dispose();
            _pausing = null;
            if (!_isHeard)
                return;
        }

        Hear();
    }
}
