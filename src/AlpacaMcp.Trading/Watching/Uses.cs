namespace AlpacaMcp.Trading.Watching;

/// <summary>Runs something from its first user until a while after its last.</summary>
/// <param name="begin">Makes what runs; called again after each end.</param>
/// <param name="linger">How long it goes on without users.</param>
/// <param name="time">The clock of that.</param>
internal sealed class Uses(Func<Func<CancellationToken, Task>> begin, TimeSpan linger, TimeProvider time) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _end;
    private Task _running = Task.CompletedTask;
    private ITimer? _leaving;
    private int _users;
    private bool _isOver;

    /// <summary>Counts a user until the answer is disposed.</summary>
    public IDisposable Add()
    {
        lock (_gate)
        {
            _users++;
            _leaving?.Dispose();
            _leaving = null;
            if (_end is null && !_isOver)
                Begin(_end = new CancellationTokenSource());
        }
        return new Once(Remove);
    }

    /// <summary>Ends at once and completes when it has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
            (_isOver, _users) = (true, 0);
        EndIfUnused();
        await _running;
    }

    // What runs next waits for what ran before: a feed allows one connection.
    private void Begin(CancellationTokenSource end)
    {
        var (before, run, token) = (_running, begin(), end.Token);
        _running = Task.Run(() => RunAsync(before, run, token), CancellationToken.None);
    }

    private static async Task RunAsync(Task before, Func<CancellationToken, Task> run, CancellationToken token)
    {
        await before;
        try
        {
            await run(token);
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            // Nobody uses it any more, so it does not matter how it ended.
        }
    }

    private void Remove()
    {
        lock (_gate)
        {
            if (--_users > 0 || _end is null)
                return;
            if (linger > TimeSpan.Zero)
            {
                _leaving = time.CreateTimer(_ => EndIfUnused(), null, linger, Timeout.InfiniteTimeSpan);
                return;
            }
        }
        EndIfUnused();
    }

    /// <summary>Outside the lock, for what is cancelled goes on here.</summary>
    private void EndIfUnused()
    {
        CancellationTokenSource? end;
        lock (_gate)
        {
            if (_users > 0)
                return;
            (end, _end) = (_end, null);
            _leaving?.Dispose();
            _leaving = null;
        }
        end?.Cancel();
    }
}
