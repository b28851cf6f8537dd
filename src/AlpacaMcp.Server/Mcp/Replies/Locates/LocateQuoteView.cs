using AlpacaMcp.Api.Locates;

namespace AlpacaMcp.Server.Mcp.Replies.Locates;

/// <summary>What locating a stock costs; without shares there is no price.</summary>
internal sealed record LocateQuoteView(string Symbol, long AvailableQty, decimal? Price, DateTimeOffset QuotedAt)
{
    internal static LocateQuoteView Of(LocateQuote quote) => new(LocateView.Code(quote.Symbol), quote.AvailableQty, quote.Price, quote.QuotedAt);
}
