namespace AlpacaMcp.Histories.Time;

/// <summary>
/// Brings back whatever would go on elsewhere: two that await one task, a semaphore, a channel. The runtime sends all but one of them to
/// the thread pool, unless they began under a context; then it asks the context, which is this.
/// </summary>
internal sealed class LoopContext(EventLoop loop) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state)
    {
        loop.AssertHere();
        loop.After(TimeSpan.Zero, () => Run(() => d(state)));
    }

    public override void Send(SendOrPostCallback d, object? state) => Run(() => d(state));

    /// <summary>
    /// Runs a server's own code. Everything else runs without a context, because the client's continuations, which ask for none, are
    /// run at once only where there is none.
    /// </summary>
    public void Run(Action action)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }
}
