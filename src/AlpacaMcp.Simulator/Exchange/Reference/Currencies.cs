using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Reference;

/// <summary>Pairs of currencies. Simplified: they move like pairs of coins, at any hour and on any day.</summary>
internal static class Currencies
{
    public static IReadOnlyList<Instrument> All { get; } =
    [
        Pair("AUDUSD", 0.66, 0.6, 0.00001m),
        Pair("EURUSD", 1.17, 0.45, 0.00001m),
        Pair("GBPUSD", 1.34, 0.5, 0.00001m),
        Pair("NZDUSD", 0.58, 0.6, 0.00001m),
        Pair("USDCAD", 1.38, 0.4, 0.00001m),
        Pair("USDCHF", 0.80, 0.5, 0.00001m),
        Pair("USDCNH", 7.05, 0.25, 0.0001m),
        Pair("USDJPY", 155, 0.6, 0.001m),
        Pair("USDMXN", 18.2, 0.7, 0.0001m),
    ];

    private static Instrument Pair(string symbol, double level, double volatilityPercent, decimal unit) => new()
    {
        Id = CounterHash.Id(CounterHash.Key(0, symbol), 0),
        Symbol = symbol,
        Name = symbol,
        Class = AssetClass.Crypto,
        Exchange = "FOREX",
        Level = level,
        DailyVolatility = volatilityPercent / 100,
        SpreadBasisPoints = 1,
        LargestTradeLots = 1,
        PriceUnit = unit,
        Lot = 1m,
        Shortable = false,
    };
}
