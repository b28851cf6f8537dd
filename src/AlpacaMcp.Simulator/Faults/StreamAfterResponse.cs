using AlpacaMcp.Simulator.Streams.Trading;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed and answered; `trade_updates` tells of it, and of all that happens meanwhile, after that.</summary>
/// <param name="pause">System time between the two; null waits for the release alone.</param>
public sealed class StreamAfterResponse(TimeSpan? pause = null) : IFault
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pause _pause = new(pause);

    /// <summary>Completes when the first such request has been answered and the streams wait.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Completes when the streams of the latest such request go on: the connection serves other requests meanwhile.</summary>
    internal Task Resumed { get; private set; } = Task.CompletedTask;

    /// <inheritdoc />
    public void Release() => _pause.Release();

    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Updates?.Hold();
        try
        {
            await context.ProcessAsync();
            await context.Http.Response.CompleteAsync();
        }
        finally
        {
            Resumed = ResumeAsync(context.Updates, _pause.WaitAsync(context.Stage.System, CancellationToken.None));
            _answered.TrySetResult();
        }
    }

    private static async Task ResumeAsync(TradeUpdates? updates, Task wait)
    {
        await wait;
        updates?.Release();
    }
}
