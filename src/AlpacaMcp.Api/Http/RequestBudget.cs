namespace AlpacaMcp.Api.Http;

/// <summary>
/// Counts the requests of the last minute to one host. Reads, and changes of other things than orders, stop short of the limit by a
/// reserve and wait their turn; orders may use everything and do not wait; cancels and settling look-ups always pass, and count.
/// </summary>
internal sealed class RequestBudget(int perMinute, int reservedForOrders, TimeSpan maxWait, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim line = new(1, 1);
    private readonly Queue<long> sent = new();
    private int limit = perMinute;
    private (long Since, TimeSpan Span) pause = (0, TimeSpan.Zero);

    public Task AdmitAsync(Priority priority, CancellationToken cancellationToken)
    {
        if (priority is Priority.Read or Priority.Change)
            return WaitInLineAsync(cancellationToken);

        lock (gate)
        {
            if (priority == Priority.Order && UntilFewerThan(limit) is { Ticks: > 0 } wait)
                throw UsedUp(wait);

            sent.Enqueue(time.GetTimestamp());
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes over what the host says about itself: a larger limit, or that nothing is left until a reset.</summary>
    public void Learn(RateLimits limits)
    {
        lock (gate)
        {
            limit = Math.Max(limit, limits.Limit ?? 0);
            if (limits is { Remaining: 0, ResetIn: { } resetIn })
                pause = (time.GetTimestamp(), Shorter(resetIn, Window));
        }
    }

    public void Dispose() => line.Dispose();

    private async Task WaitInLineAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(maxWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await line.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                while (Claim() is { Ticks: > 0 } wait)
                    await Task.Delay(wait, time, either.Token).ConfigureAwait(false);
            }
            finally
            {
                line.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw UsedUp(ReadWait());
        }
    }

    private TimeSpan Claim()
    {
        lock (gate)
        {
            var wait = ReadWait();
            if (wait <= TimeSpan.Zero)
                sent.Enqueue(time.GetTimestamp());

            return wait;
        }
    }

    private TimeSpan ReadWait()
    {
        lock (gate)
        {
            var paused = pause.Span - time.GetElapsedTime(pause.Since);
            var busy = UntilFewerThan(Math.Max(1, limit - reservedForOrders));
            return paused > busy ? paused : busy;
        }
    }

    /// <summary>How long until fewer than so many requests lie within the window; zero when that is so now.</summary>
    private TimeSpan UntilFewerThan(int most)
    {
        while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
            sent.Dequeue();

        return sent.Count < most ? TimeSpan.Zero : Window - time.GetElapsedTime(sent.ElementAt(sent.Count - most));
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static AlpacaUnavailableException UsedUp(TimeSpan wait) =>
        new("Our share of Alpaca's requests per minute is used up; nothing was sent.", Shorter(Window, wait));
}
