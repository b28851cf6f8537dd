using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Best bid and ask; a price of 0 means there is none on that side.</summary>
internal sealed record QuoteView(decimal BidPrice, decimal? BidSize, decimal AskPrice, decimal? AskSize, DateTimeOffset Time)
{
    internal static QuoteView Of(Quote quote) => new(quote.BidPrice, quote.BidSize, quote.AskPrice, quote.AskSize, quote.Time);
}
