using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Histories.Copies;

/// <summary>Kills the copy now and then at one of the named points, between two instructions where no await is.</summary>
internal sealed class CopyCrash(ServerCopy copy, Surroundings around, Dice dice) : ICrashPoints
{
    public void Reached(CrashPoint point)
    {
        if (copy.IsAlive && (around.Broker.Weather.IsOver || !dice.Chance(around.CrashPercent)))
            return;
        if (copy.IsAlive)
            around.Oracle.Killed(copy, point.ToString());
        copy.Kill();
        throw new CopyDiedException();
    }
}
