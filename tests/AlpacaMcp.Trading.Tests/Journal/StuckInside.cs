using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>Once armed, the next transaction hangs before its commit, as on a disk that does not answer, until it is let go.</summary>
internal sealed class StuckInside : ICrashPoints, IDisposable
{
    private readonly ManualResetEventSlim _goOn = new();
    private readonly TaskCompletionSource _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isArmed;

    /// <summary>Completes when it hangs.</summary>
    public Task Stuck => _stuck.Task;

    public void Arm() => _isArmed = true;

    public void LetGo() => _goOn.Set();

    public void Reached(CrashPoint point)
    {
        if (!_isArmed || point != CrashPoint.InsideTransaction)
            return;
        _isArmed = false;
        _stuck.SetResult();
        _goOn.Wait();
    }

    public void Dispose() => _goOn.Dispose();
}
