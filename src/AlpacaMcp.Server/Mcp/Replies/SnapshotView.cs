using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>One symbol at a glance.</summary>
internal sealed record SnapshotView(TradeView? LatestTrade, QuoteView? LatestQuote, BarView? MinuteBar, BarView? DailyBar, BarView? PrevDailyBar)
{
    internal static SnapshotView Of(Snapshot snapshot) => new(
        snapshot.LatestTrade is { } trade ? TradeView.Of(trade) : null,
        snapshot.LatestQuote is { } quote ? QuoteView.Of(quote) : null,
        Bar(snapshot.MinuteBar),
        Bar(snapshot.DailyBar),
        Bar(snapshot.PrevDailyBar));

    private static BarView? Bar(Bar? bar) => bar is null ? null : BarView.Of(bar);
}
