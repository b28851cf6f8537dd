using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Wire.Crypto;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>A pair's quote and trade with the values REST answers.</summary>
internal static class CryptoMessages
{
    public static WireMap Quote(Instrument pair, MarketQuote quote)
    {
        var body = CryptoQuoteBody.Of(quote);
        return new WireMap
        {
            { "T", "q" }, { "S", pair.Symbol }, { "bp", body.Bp }, { "bs", body.Bs }, { "ap", body.Ap }, { "as", body.As }, { "t", quote.Time },
        };
    }

    public static WireMap Trade(Instrument pair, MarketTrade trade)
    {
        var body = CryptoTradeBody.Of(trade);
        return new WireMap
        {
            { "T", "t" }, { "S", pair.Symbol }, { "p", body.P }, { "s", body.S }, { "t", trade.Time }, { "i", body.I }, { "tks", body.Tks },
        };
    }
}
