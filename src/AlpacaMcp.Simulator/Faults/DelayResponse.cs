namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed; its answer waits for a span of system time, or until a test lets it go.</summary>
/// <param name="duration">How long it waits; null waits for the release alone.</param>
public sealed class DelayResponse(TimeSpan? duration = null) : IFault
{
    private readonly TaskCompletionSource _processed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pause _pause = new(duration);

    /// <summary>Completes when the exchange has processed the first such request and its answer waits.</summary>
    public Task Processed => _processed.Task;

    /// <inheritdoc />
    public void Release() => _pause.Release();

    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        var wait = _pause.WaitAsync(context.Stage.System, context.Http.RequestAborted);
        _processed.TrySetResult();
        await wait;
        await answer.CopyToAsync(context.Http.Response.Body);
    }
}
