using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>Latest trades by symbol, each with its own time; as_of is when they were read.</summary>
internal sealed record TradesReply(string Feed, string? Session, DateTimeOffset AsOf, IReadOnlyDictionary<string, TradeView> Trades, string? Currency = null, string? Note = null)
{
    internal static TradesReply Of(PriceHeading heading, IReadOnlyList<string> asked, IReadOnlyDictionary<string, Trade> trades) => new(
        heading.Feed, heading.Session, heading.AsOf, trades.ToDictionary(trade => OutsideText.Word(trade.Key), trade => TradeView.Of(trade.Value)), Note: Absent.Note(asked, trades));
}
