using System.Diagnostics;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Ends this process at one point of an order's way, as a power cut would: no handler runs, nothing is flushed.</summary>
internal sealed class SelfKill(CrashPoint at) : ICrashPoints
{
    /// <inheritdoc/>
    public void Reached(CrashPoint point)
    {
        if (point != at)
            return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        using var never = new ManualResetEvent(initialState: false);
        never.WaitOne(); // The signal is on its way: not one instruction more.
    }
}
