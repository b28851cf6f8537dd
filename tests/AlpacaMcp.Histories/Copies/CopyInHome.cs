using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Histories.Copies;

/// <summary>One copy's owner file and halt lock, without a file: dropped when it is killed, as the system would.</summary>
internal sealed class CopyInHome(string name, SharedHome home, TimeProvider time) : IOwners, IHaltLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    public string Me => name;

    public bool IsAlive(string owner) => home.IsAlive(owner);

    public IDisposable? TryShare() => home.TryShare(name) ? new Held(() => home.StopSharing(name)) : null;

    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        while (!home.TryTake(name))
            await Task.Delay(Pause, time, cancellationToken);
        return new Held(() =>
        {
            if (home.IsAlive(name))
                home.LetGo();
        });
    }

    private sealed class Held(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}
