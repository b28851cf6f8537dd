namespace AlpacaMcp.Trading.Journal;

/// <summary>Goes on.</summary>
internal sealed class NoCrash : ICrashPoints
{
    public void Reached(CrashPoint point)
    {
        // Nothing is to happen.
    }
}
