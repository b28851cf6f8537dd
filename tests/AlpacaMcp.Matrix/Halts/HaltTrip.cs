namespace AlpacaMcp.Matrix.Halts;

/// <summary>One halt amid submitters.</summary>
/// <param name="Way">How.</param>
/// <param name="Wait">After the first submission.</param>
internal sealed record HaltTrip(HaltWay Way, TimeSpan Wait)
{
    private const int LongestWaitMilliseconds = 150;

    public static HaltTrip Draw(Random random) =>
        new((HaltWay)random.Next(Enum.GetValues<HaltWay>().Length), TimeSpan.FromMilliseconds(random.Next(LongestWaitMilliseconds)));
}
