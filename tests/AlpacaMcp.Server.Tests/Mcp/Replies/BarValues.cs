using System.Text.Json;

namespace AlpacaMcp.Server.Tests.Mcp.Replies;

/// <summary>Every value of a bar, for comparison.</summary>
internal sealed record BarValues(
    DateTimeOffset Time, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume, decimal? Trades, decimal? Vwap)
{
    /// <summary>A bar as the exchange writes it.</summary>
    public static BarValues Raw(JsonElement bar) => new(
        bar.Time("t"), bar.Number("o"), bar.Number("h"), bar.Number("l"), bar.Number("c"), bar.Number("v"), bar.Number("n"), bar.Number("vw"));
}
