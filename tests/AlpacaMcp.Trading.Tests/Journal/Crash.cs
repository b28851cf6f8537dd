using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>Dies once, at one point: what would have come after it does not.</summary>
internal sealed class Crash(CrashPoint at) : ICrashPoints
{
    private bool _isOver;

    public void Reached(CrashPoint point)
    {
        if (point != at || _isOver)
            return;
        _isOver = true;
        throw new Crashed();
    }

    internal sealed class Crashed() : Exception("The process has died.");
}
