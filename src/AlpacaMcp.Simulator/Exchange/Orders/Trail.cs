namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>How a trailing stop follows the market.</summary>
internal static class Trail
{
    /// <summary>The highest price seen for a sell, the lowest for a buy.</summary>
    public static decimal Mark(OrderTerms terms, decimal? mark, decimal price) =>
        mark is not { } known ? price : terms.IsBuy ? Math.Min(known, price) : Math.Max(known, price);

    /// <summary>The stop behind a mark, rounded to cents, halves away from zero.</summary>
    public static decimal? Stop(OrderTerms terms, decimal? mark)
    {
        if (mark is not { } known)
            return null;
        var distance = terms.TrailPrice ?? (known * (terms.TrailPercent ?? 0) / 100);
        return decimal.Round(terms.IsBuy ? known + distance : known - distance, 2, MidpointRounding.AwayFromZero);
    }
}
