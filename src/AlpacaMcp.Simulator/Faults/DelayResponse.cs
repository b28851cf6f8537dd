namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed; its answer waits until a test lets it go.</summary>
public sealed class DelayResponse : IFault
{
    private readonly TaskCompletionSource _processed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the exchange has processed the first such request.</summary>
    public Task Processed => _processed.Task;

    /// <inheritdoc />
    public void Release() => _gate.TrySetResult();

    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        _processed.TrySetResult();
        await _gate.Task;
        await answer.CopyToAsync(context.Http.Response.Body);
    }
}
