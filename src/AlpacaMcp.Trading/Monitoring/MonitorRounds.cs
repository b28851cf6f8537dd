namespace AlpacaMcp.Trading.Monitoring;

/// <summary>When the monitor looks next: every half minute or as the operator says, and soon after something has filled.</summary>
internal sealed class MonitorRounds(TradingOptions options, TimeProvider time)
{
    // A market order has filled by then, and a burst of fills is one look.
    private static readonly TimeSpan AfterFill = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private CancellationTokenSource? _waiting;
    private DateTimeOffset _due = time.GetUtcNow() + options.MonitorEvery;
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private DateTimeOffset _seen = time.GetUtcNow();

    /// <summary>How long until the next look, in whole milliseconds as timers count; zero when it is due.</summary>
    internal TimeSpan Left
    {
        get
        {
            lock (_turn)
                return _due - time.GetUtcNow() is { Ticks: > 0 } left ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)) : TimeSpan.Zero;
        }
    }

    /// <summary>How long losses should have been seen again, and were not.</summary>
    internal TimeSpan Overdue
    {
        get
        {
            lock (_turn)
                return time.GetUtcNow() - _seen - options.MonitorEvery is { Ticks: > 0 } late ? late : TimeSpan.Zero;
        }
    }

    /// <summary>A look had a signal.</summary>
    internal void Seen()
    {
        lock (_turn)
            _seen = time.GetUtcNow();
    }

    /// <summary>Something may have filled.</summary>
    internal void Ring()
    {
        lock (_turn)
        {
            var soon = Later(time.GetUtcNow() + AfterFill, _last + Apart);
            if (soon >= _due)
                return;
            _due = soon;
            _waiting?.Cancel();
        }
    }

    internal void Begin()
    {
        lock (_turn)
        {
            _last = time.GetUtcNow();
            _due = _last + options.MonitorEvery;
        }
    }

    /// <summary>Waits so long at most, for one caller; a bell that makes the next look come sooner ends it.</summary>
    internal async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Wait(waiting);
        try
        {
            await Task.Delay(most, time, waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await Task.Yield(); // Whoever rang goes on with its own.
        }
        finally
        {
            Wait(null);
        }
    }

    private void Wait(CancellationTokenSource? waiting)
    {
        lock (_turn)
            _waiting = waiting;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
