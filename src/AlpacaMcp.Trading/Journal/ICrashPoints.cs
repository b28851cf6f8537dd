namespace AlpacaMcp.Trading.Journal;

/// <summary>Told at each <see cref="CrashPoint"/>. Does nothing but in tests, which end the process there.</summary>
public interface ICrashPoints
{
    void Reached(CrashPoint point);
}
