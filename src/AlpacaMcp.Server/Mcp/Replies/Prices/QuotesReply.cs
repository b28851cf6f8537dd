using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>Latest quotes by symbol, each with its own time; as_of is when they were read.</summary>
internal sealed record QuotesReply(string Feed, string? Session, DateTimeOffset AsOf, IReadOnlyDictionary<string, QuoteView> Quotes, string? Currency = null, string? Note = null)
{
    internal static QuotesReply Of(PriceHeading heading, IReadOnlyList<string> asked, IReadOnlyDictionary<string, Quote> quotes) => new(
        heading.Feed, heading.Session, heading.AsOf, quotes.ToDictionary(quote => OutsideText.Word(quote.Key), quote => QuoteView.Of(quote.Value)), Note: Absent.Note(asked, quotes));
}
