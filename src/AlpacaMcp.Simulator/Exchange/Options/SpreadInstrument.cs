using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>What a multi-leg order trades: nothing of its own. It has no name, its price is the net of its legs, and its cost is per unit.</summary>
internal static class SpreadInstrument
{
    public static Instrument Only { get; } = new()
    {
        Id = Guid.Empty,
        Symbol = "",
        Name = "",
        Class = AssetClass.UsOption,
        Exchange = "",
        Level = 1,
        DailyVolatility = 0,
        SpreadBasisPoints = 0,
        LargestTradeLots = 1,
        PriceUnit = 0.01m,
        Lot = 1m,
        Shortable = false,
        Fractionable = false,
    };
}
