using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Bars;

/// <summary>One bar; the volume is whole shares for stocks and coins for pairs.</summary>
internal sealed record BarBody(string T, decimal O, decimal H, decimal L, decimal C, decimal V, int N, decimal Vw)
{
    private const int AverageDecimals = 6;

    public static BarBody Of(Bar bar, Instrument instrument) => new(
        bar.Start.ToWire(), bar.Open, bar.High, bar.Low, bar.Close,
        instrument.IsCrypto ? bar.Volume : decimal.Round(bar.Volume), bar.Trades,
        bar.Volume == 0 ? bar.Close : decimal.Round(bar.Turnover / bar.Volume, AverageDecimals, MidpointRounding.ToEven));
}
