namespace AlpacaMcp.Simulator.Exchange.Reference;

/// <summary>An index. Simplified: a fund's price times a number, in regular hours.</summary>
internal sealed record MarketIndex(string Symbol, string Fund, decimal Factor)
{
    public static IReadOnlyList<MarketIndex> All { get; } =
    [
        new("DJI", "DIA", 100m),
        new("NDX", "QQQ", 41.1m),
        new("RUT", "VTI", 7.4m),
        new("SPX", "SPY", 10.03m),
    ];

    public decimal Value(decimal price) => decimal.Round(price * Factor, 2, MidpointRounding.AwayFromZero);
}
