using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>A quote; sizes in contracts, the condition is one letter.</summary>
internal sealed record OptionQuoteBody(string T, string Ax, decimal Ap, decimal As, string Bx, decimal Bp, decimal Bs, string C)
{
    private const string Regular = " ";

    public static OptionQuoteBody Of(MarketQuote quote) => new(
        quote.Time.ToWire(), OptionExchanges.Of((long)quote.AskSize + quote.Time.Second), quote.Ask, quote.AskSize,
        OptionExchanges.Of((long)quote.BidSize + quote.Time.Minute), quote.Bid, quote.BidSize, Regular);
}
