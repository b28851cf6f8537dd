namespace AlpacaMcp.Trading.Halt;

/// <summary>The lock within one process, for a journal in memory.</summary>
internal sealed class LocalHaltLock(TimeProvider time) : IHaltLock
{
    private const int Alone = -1;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private int _holders;

    public IDisposable? TryShare()
    {
        var seen = Volatile.Read(ref _holders);
        while (seen != Alone)
        {
            var found = Interlocked.CompareExchange(ref _holders, seen + 1, seen);
            if (found == seen)
                return new Held(() => Interlocked.Decrement(ref _holders));
            seen = found;
        }

        return null;
    }

    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        while (Interlocked.CompareExchange(ref _holders, Alone, 0) != 0)
            await Task.Delay(Pause, time, cancellationToken);
        return new Held(() => Volatile.Write(ref _holders, 0));
    }

    private sealed class Held(Action release) : IDisposable
    {
        private Action? _release = release;

        public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
    }
}
