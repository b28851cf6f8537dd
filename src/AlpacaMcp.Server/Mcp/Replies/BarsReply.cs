using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Bars by symbol. A symbol without bars in the range is absent.</summary>
internal sealed record BarsReply(
    string Timeframe, DateTimeOffset Start, DateTimeOffset? End, int Count, IReadOnlyDictionary<string, IReadOnlyList<BarView>> Bars, string? Note = null)
{
    private const string Cut = "There are more bars than limit; narrow the range, use a longer timeframe or raise limit.";

    internal static BarsReply Of(string timeframe, TimeRange range, BarsPage page) => new(
        timeframe,
        range.Start,
        range.End,
        page.Bars.Sum(b => b.Value.Count),
        page.Bars.ToDictionary(b => b.Key, IReadOnlyList<BarView> (b) => [.. b.Value.Select(BarView.Of)]),
        page.NextPageToken is null ? null : Cut);
}
