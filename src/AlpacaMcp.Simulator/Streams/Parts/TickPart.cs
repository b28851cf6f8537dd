using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Streams.Market;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>The quote and the trade of every tick, as the feed has them for REST.</summary>
internal sealed class TickPart(
    MarketFeed feed, ISymbolBook symbols, Func<Instrument, MarketQuote, WireMap> quoteMessage, Func<Instrument, MarketTrade, WireMap> tradeMessage) : IStreamPart
{
    public IEnumerable<WireMap> At(DateTimeOffset at, Subscription wanted)
    {
        foreach (var instrument in symbols.Of(wanted[Channels.Quotes], at))
        {
            // What holds at an instant but is older has been told already.
            if (feed.Quote(instrument, at) is var quote && quote.Time == at)
                yield return quoteMessage(instrument, quote);
        }
        foreach (var instrument in symbols.Of(wanted[Channels.Trades], at))
        {
            if (feed.Trade(instrument, at) is { Price: > 0 } trade && trade.Time == at)
                yield return tradeMessage(instrument, trade);
        }
    }
}
