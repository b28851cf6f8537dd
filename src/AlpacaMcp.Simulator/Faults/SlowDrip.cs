namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed; its answer comes a few bytes at a time, with a span of system time between.</summary>
public sealed class SlowDrip : IFault
{
    private readonly int _bytes;
    private readonly TimeSpan _interval;
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first bytes come at once, the next after each interval.</summary>
    public SlowDrip(int bytes, TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        (_bytes, _interval) = (bytes, interval);
    }

    /// <inheritdoc />
    public void Release() => _gate.TrySetResult();

    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        var (response, gone) = (context.Http.Response, context.Http.RequestAborted);
        response.ContentLength = answer.Length;
        foreach (var drop in answer.ToArray().Chunk(_bytes))
        {
            // The wait is set up before the bytes leave, so that whoever has read them can step over it.
            var wait = Task.Delay(_interval, context.Stage.System, gone);
            await response.Body.WriteAsync(drop, gone);
            await response.Body.FlushAsync(gone);
            await Task.WhenAny(wait, _gate.Task);
            gone.ThrowIfCancellationRequested();
        }
    }
}
