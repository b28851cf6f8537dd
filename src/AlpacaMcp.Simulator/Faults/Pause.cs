namespace AlpacaMcp.Simulator.Faults;

/// <summary>A span of system time, cut short when a test lets go; without a span only the test ends it.</summary>
internal sealed class Pause(TimeSpan? duration)
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _gate.TrySetResult();

    public Task WaitAsync(TimeProvider system, CancellationToken cancellationToken) =>
        Task.WhenAny(Task.Delay(duration ?? Timeout.InfiniteTimeSpan, system, cancellationToken), _gate.Task);
}
