namespace AlpacaMcp.Trading.Watching;

/// <summary>Who wants to hear of something. A listener may leave while it hears.</summary>
internal sealed class Listeners<T>
{
    private readonly Lock _gate = new();
    private volatile Action<T>[] _all = [];

    public bool Any => _all.Length > 0;

    /// <summary>Tells the listener from now on, until the answer is disposed.</summary>
    public IDisposable Add(Action<T> listener)
    {
        Action<T> own = told => listener(told); // The same listener twice is two.
        lock (_gate)
            _all = [.. _all, own];
        return new Once(() =>
        {
            lock (_gate)
                _all = [.. _all.Where(other => !ReferenceEquals(other, own))];
        });
    }

    public void Tell(T told)
    {
        foreach (var listener in _all)
            listener(told);
    }
}
