using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Wire.Options;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>A contract's quote and trade with the values REST answers.</summary>
internal static class OptionMessages
{
    public static WireMap Quote(Instrument option, MarketQuote quote)
    {
        var body = OptionQuoteBody.Of(quote);
        return new WireMap
        {
            { "T", "q" }, { "S", option.Symbol }, { "t", quote.Time }, { "bx", body.Bx }, { "bp", body.Bp }, { "bs", (long)body.Bs },
            { "ax", body.Ax }, { "ap", body.Ap }, { "as", (long)body.As }, { "c", body.C },
        };
    }

    public static WireMap Trade(Instrument option, MarketTrade trade)
    {
        var body = OptionTradeBody.Of(trade);
        return new WireMap
        {
            { "T", "t" }, { "S", option.Symbol }, { "t", trade.Time }, { "p", body.P }, { "s", (long)body.S }, { "x", body.X }, { "c", body.C },
        };
    }
}
