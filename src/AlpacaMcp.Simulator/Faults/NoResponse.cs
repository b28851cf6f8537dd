namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is never answered: the client waits until its own timeout.</summary>
/// <param name="processed">Whether the exchange processes it all the same.</param>
public sealed class NoResponse(bool processed) : IFault
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first such request waits.</summary>
    public Task Reached => _reached.Task;

    /// <inheritdoc />
    public bool Arrives => processed;

    /// <inheritdoc />
    public void Release() => _gate.TrySetResult();

    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = processed ? await context.ProcessWithheldAsync() : null;
        _reached.TrySetResult();
        await Task.WhenAny(context.HungUpAsync(), _gate.Task);
        context.Reset();
    }
}
