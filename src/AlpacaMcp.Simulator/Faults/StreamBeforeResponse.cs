namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed and `trade_updates` tells of it; its answer comes after that.</summary>
/// <param name="pause">System time between the two; null waits for the release alone.</param>
public sealed class StreamBeforeResponse(TimeSpan? pause = null) : IFault
{
    private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pause _pause = new(pause);

    /// <summary>Completes when the first such request has been told on the streams and its answer waits.</summary>
    public Task Told => _told.Task;

    /// <inheritdoc />
    public void Release() => _pause.Release();

    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        await context.StreamsToldAsync();
        var wait = _pause.WaitAsync(context.Stage.System, context.Http.RequestAborted);
        _told.TrySetResult();
        await wait;
        await answer.CopyToAsync(context.Http.Response.Body);
    }
}
