using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>Latest minute bars by symbol, each with its own time; as_of is when they were read.</summary>
internal sealed record LatestBarsReply(string Feed, string? Session, DateTimeOffset AsOf, IReadOnlyDictionary<string, BarView> Bars, string? Currency = null, string? Note = null)
{
    internal static LatestBarsReply Of(PriceHeading heading, IReadOnlyList<string> asked, IReadOnlyDictionary<string, Bar> bars) => new(
        heading.Feed, heading.Session, heading.AsOf, bars.ToDictionary(bar => OutsideText.Word(bar.Key), bar => BarView.Of(bar.Value)), Note: Absent.Note(asked, bars));
}
