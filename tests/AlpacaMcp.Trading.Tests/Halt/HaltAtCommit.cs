using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Tests.Halt;

/// <summary>Once armed, halts at the worst moment: when the next intent is committed and nothing of it is sent.</summary>
internal sealed class HaltAtCommit(string folder) : ICrashPoints
{
    public bool IsArmed { get; set; }

    public void Reached(CrashPoint point)
    {
        if (IsArmed && point == CrashPoint.AfterCommit)
            new HaltFiles(folder).TryWrite("Enough.");
    }
}
