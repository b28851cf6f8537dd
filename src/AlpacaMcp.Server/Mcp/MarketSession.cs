using AlpacaMcp.Api.Calendar;

namespace AlpacaMcp.Server.Mcp;

/// <summary>The session of the US stock market at a moment of New York time.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca#extended-hours-trading"/>
internal static class MarketSession
{
    private static readonly TimeOnly PreMarket = new(4, 0);
    private static readonly TimeOnly Overnight = new(20, 0);

    /// <param name="now">New York time.</param>
    /// <param name="days">The trading days around it: today's and tomorrow's, where they are ones.</param>
    internal static string Of(DateTime now, IReadOnlyList<MarketDay> days)
    {
        var (date, time) = (DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now));
        var today = days.FirstOrDefault(d => d.Date == date);
        if (time < PreMarket)
            return today is null ? "closed" : "overnight";
        if (time >= Overnight)
            return days.Any(d => d.Date == date.AddDays(1)) ? "overnight" : "closed";
        if (today is null)
            return "closed";
        return time < today.Open ? "pre_market"
            : time < today.Close ? "regular"
            : time < (today.SessionClose ?? Overnight) ? "after_hours"
            : "closed";
    }
}
