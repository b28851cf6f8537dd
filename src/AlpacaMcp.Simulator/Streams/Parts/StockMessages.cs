using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Wire.Stocks;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>A stock's quote and trade with the values REST answers.</summary>
internal static class StockMessages
{
    public static WireMap Quote(Instrument stock, MarketQuote quote)
    {
        var body = StockQuoteBody.Of(quote, stock);
        return new WireMap
        {
            { "T", "q" }, { "S", stock.Symbol }, { "ax", body.Ax }, { "ap", body.Ap }, { "as", (long)body.As },
            { "bx", body.Bx }, { "bp", body.Bp }, { "bs", (long)body.Bs }, { "c", body.C }, { "t", quote.Time }, { "z", body.Z },
        };
    }

    public static WireMap Trade(Instrument stock, MarketTrade trade)
    {
        var body = StockTradeBody.Of(trade, stock);
        return new WireMap
        {
            { "T", "t" }, { "S", stock.Symbol }, { "i", body.I }, { "x", body.X }, { "p", body.P }, { "s", (long)body.S },
            { "c", body.C }, { "t", trade.Time }, { "z", body.Z },
        };
    }
}
