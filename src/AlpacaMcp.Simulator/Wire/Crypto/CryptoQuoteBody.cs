using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>A pair's quote; sizes in coins.</summary>
internal sealed record CryptoQuoteBody(string T, decimal Bp, decimal Bs, decimal Ap, decimal As)
{
    public static CryptoQuoteBody Of(MarketQuote quote) =>
        new(quote.Time.ToWire(), quote.Bid, quote.BidSize, quote.Ask, quote.AskSize);
}
