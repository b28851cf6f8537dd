namespace AlpacaMcp.Server.Mcp;

/// <summary>Something read once and good for a while. All who ask meanwhile share one reading, which goes on when they give up; a failed one is forgotten.</summary>
internal sealed class Remembered<T>(Func<CancellationToken, Task<T>> read, TimeSpan lifetime, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Task<T>? _reading;
    private long _startedAt;

    internal Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_reading is null or { IsFaulted: true } or { IsCanceled: true } || time.GetElapsedTime(_startedAt) >= lifetime)
                (_reading, _startedAt) = (read(CancellationToken.None), time.GetTimestamp());
            return _reading.WaitAsync(cancellationToken);
        }
    }
}
