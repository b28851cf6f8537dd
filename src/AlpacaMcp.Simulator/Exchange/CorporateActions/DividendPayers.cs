namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>Who pays a dividend each quarter, and how much of the price in a year.</summary>
internal static class DividendPayers
{
    /// <summary>Yields in percent of the price, of the order these companies and funds paid in 2025.</summary>
    public static IReadOnlyDictionary<string, decimal> YearlyPercent { get; } = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["AAPL"] = 0.4m,
        ["AVGO"] = 0.8m,
        ["BAC"] = 2.1m,
        ["COST"] = 0.6m,
        ["CSCO"] = 2.2m,
        ["CVX"] = 4.5m,
        ["DIA"] = 1.5m,
        ["F"] = 4.6m,
        ["GE"] = 0.5m,
        ["GOOG"] = 0.3m,
        ["GOOGL"] = 0.3m,
        ["HD"] = 2.6m,
        ["JNJ"] = 2.6m,
        ["JPM"] = 1.9m,
        ["KO"] = 2.9m,
        ["META"] = 0.3m,
        ["MSFT"] = 0.7m,
        ["PEP"] = 3.9m,
        ["PFE"] = 6.8m,
        ["PG"] = 2.9m,
        ["QQQ"] = 0.5m,
        ["SPY"] = 1.1m,
        ["T"] = 4.4m,
        ["TLT"] = 4.3m,
        ["UNH"] = 2.6m,
        ["V"] = 0.7m,
        ["VOO"] = 1.1m,
        ["VTI"] = 1.1m,
        ["VZ"] = 6.8m,
        ["WMT"] = 0.9m,
        ["XOM"] = 3.4m,
    };
}
