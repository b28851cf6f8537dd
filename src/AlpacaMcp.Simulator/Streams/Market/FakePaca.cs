using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>The symbol of the test stream: shaped like a stock, moving around the clock like a pair.</summary>
internal static class FakePaca
{
    public static Instrument Instrument { get; } = new()
    {
        Id = CounterHash.Id(CounterHash.Key(0, "FAKEPACA"), 0),
        Symbol = "FAKEPACA",
        Name = "Fake Paca",
        Class = AssetClass.Crypto,
        Exchange = "NYSE",
        Level = 134,
        DailyVolatility = 0.02,
        SpreadBasisPoints = 1,
        LargestTradeLots = 800,
        PriceUnit = 0.01m,
        Lot = 1m,
    };
}
