using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>Order books by pair; a level is its price and the coins that rest there.</summary>
internal sealed record OrderBooksReply(string Feed, DateTimeOffset AsOf, IReadOnlyList<string> Columns, IReadOnlyDictionary<string, OrderBookView> OrderBooks, string? Note = null)
{
    internal static OrderBooksReply Of(PriceHeading heading, IReadOnlyList<string> asked, IReadOnlyDictionary<string, OrderBook> books, int maxLevels)
    {
        var views = books.ToDictionary(book => OutsideText.Word(book.Key), book => OrderBookView.Of(book.Value, maxLevels));
        var cut = views.Values.Any(view => view.IsCut) ? $"Only the best {maxLevels} levels of a side are shown; raise max_levels for more." : null;
        string[] notes = [.. new[] { Absent.Note(asked, books), cut }.OfType<string>()];
        return new(heading.Feed, heading.AsOf, ["price", "size"], views, notes.Length == 0 ? null : string.Join(' ', notes));
    }
}
