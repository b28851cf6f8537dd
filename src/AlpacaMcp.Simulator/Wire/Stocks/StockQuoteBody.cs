using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>A stock quote as IEX (code V) shows it; sizes in shares.</summary>
internal sealed record StockQuoteBody(
    string T, string Ax, decimal Ap, decimal As, string Bx, decimal Bp, decimal Bs, IReadOnlyList<string> C, string Z)
{
    public static StockQuoteBody Of(MarketQuote quote, Instrument instrument) =>
        new(quote.Time.ToWire(), "V", quote.Ask, quote.AskSize, "V", quote.Bid, quote.BidSize, ["R"], instrument.Tape);
}
