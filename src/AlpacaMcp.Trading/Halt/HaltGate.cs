using AlpacaMcp.Api;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Halt;

/// <summary>What every request of an agent passes at the socket: shut while trading is halted, and while somebody is halting it.</summary>
internal sealed class HaltGate(IHaltLock halting, HaltFiles files, IStateJournal journal, ICrashPoints crash, TimeProvider time) : ISendGate
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await RefuseIfHaltedAsync(cancellationToken);
            if (halting.TryShare() is { } shared)
                return await EnterAsync(shared, cancellationToken);
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Looks once more: the halt may have come between the look and the lock.</summary>
    private async ValueTask<IDisposable> EnterAsync(IDisposable shared, CancellationToken cancellationToken)
    {
        try
        {
            await RefuseIfHaltedAsync(cancellationToken);
            return crash is NoCrash ? shared : new Watched(shared, crash);
        }
        catch
        {
            shared.Dispose();
            throw;
        }
    }

    private async ValueTask RefuseIfHaltedAsync(CancellationToken cancellationToken)
    {
        if (files.Exists)
            throw new SendRefusedException(files.Read() is { Length: > 0 } text ? text : "A HALT file is in the server's home.");
        if (await journal.StateAsync(day: null, cancellationToken) is { Mode: TradingMode.Halted } state)
            throw new SendRefusedException(state.Stops[0].Reason);
    }

    private sealed class Watched(IDisposable shared, ICrashPoints crash) : IWatchedSend
    {
        public void Halfway() => crash.Reached(CrashPoint.MidSend);

        public void Dispose()
        {
            shared.Dispose();
            crash.Reached(CrashPoint.Sent);
        }
    }
}
