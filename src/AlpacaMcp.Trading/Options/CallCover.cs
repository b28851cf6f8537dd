namespace AlpacaMcp.Trading.Options;

/// <summary>Which shares' worth of short calls and short shares nothing covers: what they can lose knows no end.</summary>
internal static class CallCover
{
    /// <summary>
    /// From the last expiration to the first, because a long call covers what expires with it or before it and never what outlives it. Each
    /// share and each long call covers once. Short shares can be bought back any day, so that any call left over covers them.
    /// </summary>
    internal static decimal Uncovered(IReadOnlyList<PayoffLeg> legs)
    {
        var shares = legs.Where(leg => leg.Kind == PayoffKind.Share).Sum(leg => leg.Units);
        var (cover, uncovered) = (Math.Max(0, shares), 0m);
        foreach (var day in legs.Where(leg => leg.Kind == PayoffKind.Call).GroupBy(leg => leg.Expiration).OrderByDescending(day => day.Key))
            (cover, uncovered) = Use(cover + day.Sum(leg => Math.Max(0, leg.Units)), day.Sum(leg => Math.Max(0, -leg.Units)), uncovered);
        return Use(cover, Math.Max(0, -shares), uncovered).Uncovered;
    }

    private static (decimal Cover, decimal Uncovered) Use(decimal cover, decimal wanted, decimal uncovered)
    {
        var used = Math.Min(cover, wanted);
        return (cover - used, uncovered + wanted - used);
    }
}
