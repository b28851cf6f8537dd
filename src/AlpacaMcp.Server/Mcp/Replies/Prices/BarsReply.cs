using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>
/// Bars by symbol and by the time they share: {"AAPL":{"2026-03-13T13":[[30,…],[31,…]]}}. Times are UTC and begin a bar; the day of a stock or
/// option bar is New York's. A symbol without bars is absent. Many bars come packed, and packing says how to read them.
/// </summary>
internal sealed record BarsReply
{
    public required string Timeframe { get; init; }
    public required string Feed { get; init; }
    public string? Adjustment { get; init; }
    public string? Currency { get; init; }
    public required DateTimeOffset Start { get; init; }
    public DateTimeOffset? End { get; init; }
    public required int Count { get; init; }
    public required IReadOnlyList<string> Columns { get; init; }
    public decimal? PriceStep { get; init; }
    public decimal? VwapStep { get; init; }
    public string? Packing { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>>> Bars { get; init; }
    public string? NextPageToken { get; init; }
    public string? Note { get; init; }

    /// <param name="timeframe">The span of a bar.</param>
    /// <param name="feed">Where they come from: a stock or option feed, or crypto's location.</param>
    /// <param name="range">The span asked for.</param>
    /// <param name="page">What Alpaca answered.</param>
    internal static BarsReply Of(Timeframe timeframe, string feed, TimeRange range, BarsPage page)
    {
        var (table, steps) = BarTable.Of(page.Bars, timeframe.Unit);
        return new()
        {
            Timeframe = timeframe.Text,
            Feed = feed,
            Currency = OutsideText.Token(page.Currency),
            Start = range.Start,
            End = range.End,
            Count = page.Bars.Sum(symbol => symbol.Value.Count),
            Columns = table.Columns,
            PriceStep = steps?.Price,
            VwapStep = steps?.Vwap,
            Packing = steps is null ? null : BarColumns.Packing,
            Bars = table.Series,
            NextPageToken = OutsideText.Token(page.NextPageToken),
        };
    }
}
