namespace AlpacaMcp.Matrix.Halts;

/// <summary>One halt amid submitters.</summary>
/// <param name="Way">How.</param>
/// <param name="Copies">Servers on the home.</param>
/// <param name="Wait">After the first answer.</param>
internal sealed record HaltTrip(HaltWay Way, int Copies, TimeSpan Wait)
{
    private const int LongestWaitMilliseconds = 150;

    /// <summary>Every third time two servers.</summary>
    public static HaltTrip Draw(Random random) =>
        new((HaltWay)random.Next(Enum.GetValues<HaltWay>().Length), random.Next(3) == 0 ? 2 : 1, TimeSpan.FromMilliseconds(random.Next(LongestWaitMilliseconds)));
}
