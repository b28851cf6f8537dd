namespace AlpacaMcp.Trading.Watching;

/// <summary>Does something when it is disposed, the first time only.</summary>
internal sealed class Once(Action action) : IDisposable
{
    private int _done;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _done, 1) == 0)
            action();
    }
}
