using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>Average price weighted by volume since its session began: 09:30 to 16:00 New York for stocks, the UTC day for crypto.</summary>
/// <seealso href="https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-overlays/volume-weighted-average-price-vwap"/>
internal static class SessionAverage
{
    /// <param name="bars">In order of time, from a session's beginning on.</param>
    /// <param name="session">The session that a bar belongs to; null when to none.</param>
    internal static double?[] Of(IReadOnlyList<Bar> bars, Func<Bar, DateOnly?> session)
    {
        var averages = new double?[bars.Count];
        var (day, worth, volume) = ((DateOnly?)null, 0.0, 0.0);
        for (var i = 0; i < bars.Count; i++)
        {
            if (session(bars[i]) is not { } today)
                continue;
            if (today != day)
                (day, worth, volume) = (today, 0, 0);
            worth += Price(bars[i]) * (double)bars[i].Volume;
            volume += (double)bars[i].Volume;
            averages[i] = volume > 0 ? worth / volume : null;
        }

        return averages;
    }

    // The bar's own average where the feed gives it, else the typical price.
    private static double Price(Bar bar) => (double)(bar.VolumeWeightedPrice is > 0 and var average ? average : (bar.High + bar.Low + bar.Close) / 3);
}
