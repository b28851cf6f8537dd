using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>
/// Past quotes or trades by symbol and by the minute they share, in UTC: {"AAPL":{"2026-03-13T13:30":[[0.25,…],[5,…]]}}. A symbol without any is absent.
/// </summary>
internal sealed record HistoryReply
{
    public required string Feed { get; init; }
    public string? Currency { get; init; }
    public required DateTimeOffset Start { get; init; }
    public DateTimeOffset? End { get; init; }
    public required int Count { get; init; }
    public required IReadOnlyList<string> Columns { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>>> Rows { get; init; }
    public string? NextPageToken { get; init; }
    public string? Note { get; init; }

    /// <param name="feed">Where they come from: a stock or option feed, or crypto's location.</param>
    /// <param name="range">The span asked for.</param>
    /// <param name="page">What was answered.</param>
    /// <param name="columns">What to show of a quote.</param>
    internal static HistoryReply Of(string feed, TimeRange range, QuotesPage page, IReadOnlyList<Column<Quote>> columns) =>
        Of(feed, range, page.Quotes, TimeTable.Of(page.Quotes, TimeUnit.Second, quote => quote.Time, columns)) with { Currency = OutsideText.Token(page.Currency), NextPageToken = OutsideText.Token(page.NextPageToken) };

    /// <param name="feed">Where they come from: a stock or option feed, or crypto's location.</param>
    /// <param name="range">The span asked for.</param>
    /// <param name="page">What was answered.</param>
    /// <param name="columns">What to show of a trade.</param>
    internal static HistoryReply Of(string feed, TimeRange range, TradesPage page, IReadOnlyList<Column<Trade>> columns) =>
        Of(feed, range, page.Trades, TimeTable.Of(page.Trades, TimeUnit.Second, trade => trade.Time, columns)) with { Currency = OutsideText.Token(page.Currency), NextPageToken = OutsideText.Token(page.NextPageToken) };

    private static HistoryReply Of<T>(string feed, TimeRange range, IReadOnlyDictionary<string, IReadOnlyList<T>> items, TimeTable table) => new()
    {
        Feed = feed,
        Start = range.Start,
        End = range.End,
        Count = items.Sum(symbol => symbol.Value.Count),
        Columns = table.Columns,
        Rows = table.Series,
    };
}
