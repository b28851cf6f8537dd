using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>What a currency costs in another: bid, middle and ask.</summary>
internal sealed record ForexRateBody(string T, decimal Bp, decimal Mp, decimal Ap)
{
    public static ForexRateBody Of(DateTimeOffset at, MarketQuote quote) => new(at.ToWire(), quote.Bid, (quote.Bid + quote.Ask) / 2, quote.Ask);
}
