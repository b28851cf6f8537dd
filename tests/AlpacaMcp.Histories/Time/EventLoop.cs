namespace AlpacaMcp.Histories.Time;

/// <summary>Time and order of everything that happens in one history: one queue, one thread, no other scheduler.</summary>
internal sealed class EventLoop(DateTimeOffset start)
{
    private readonly PriorityQueue<Action, (long Due, long Turn)> _queue = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _turn;

    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Who ran outside the loop's thread, and so beyond the seed; null when nobody did.</summary>
    public string? Stray { get; private set; }

    public void After(TimeSpan delay, Action action) => _queue.Enqueue(action, ((Now + delay).UtcTicks, _turn++));

    /// <summary>Runs the next event due by then; false when there is none.</summary>
    public bool Step(DateTimeOffset until)
    {
        if (!_queue.TryPeek(out var action, out var at) || at.Due > until.UtcTicks)
            return false;
        _queue.Dequeue();
        Now = new(Math.Max(Now.UtcTicks, at.Due), TimeSpan.Zero);
        action();
        return true;
    }

    /// <summary>Nothing was due: time passes.</summary>
    public void PassTo(DateTimeOffset then) => Now = then > Now ? then : Now;

    /// <summary>Notes a continuation that hopped to another thread.</summary>
    public void AssertHere()
    {
        if (Environment.CurrentManagedThreadId != _thread)
            Stray ??= Environment.StackTrace;
    }
}
