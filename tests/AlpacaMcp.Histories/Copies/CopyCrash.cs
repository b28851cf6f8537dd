using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading.Journal;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Histories.Copies;

/// <summary>Kills the copy now and then at one of the named points, between two instructions where no await is; or takes the disk's room before a commit.</summary>
internal sealed class CopyCrash(ServerCopy copy, Surroundings around, Dice dice) : ICrashPoints
{
    private const int SqliteFull = 13;

    public void Reached(CrashPoint point)
    {
        FillDisk(point);
        if (copy.IsAlive && (around.Broker.Weather.IsOver || !dice.Chance(around.CrashPercent)))
            return;
        if (copy.IsAlive)
            around.Oracle.Killed(copy, point.ToString());
        copy.Kill();
        throw new CopyDiedException();
    }

    private void FillDisk(CrashPoint point)
    {
        if (point != CrashPoint.InsideTransaction || !copy.IsAlive || around.Broker.Weather.IsOver || !dice.Chance(around.DiskFullPercent))
            return;
        around.Oracle.DiskFull(copy);
        throw new SqliteException("database or disk is full", SqliteFull);
    }
}
