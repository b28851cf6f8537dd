using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire;

/// <summary>One bar; the volume is whole shares for stocks and coins for pairs.</summary>
internal sealed record BarBody(string T, decimal O, decimal H, decimal L, decimal C, decimal V, int N, decimal Vw)
{
    private const int AverageDecimals = 6;

    public static BarBody Of(Bar bar, Instrument instrument) => new(
        bar.Start.ToWire(), bar.Open * instrument.PriceUnit, bar.High * instrument.PriceUnit, bar.Low * instrument.PriceUnit,
        bar.Close * instrument.PriceUnit, bar.Lots * instrument.Lot, bar.Trades,
        decimal.Round(bar.Turnover * instrument.PriceUnit / bar.Lots, AverageDecimals, MidpointRounding.ToEven));
}
