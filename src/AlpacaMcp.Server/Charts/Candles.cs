using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Charts;

/// <summary>What a chart of candles shows.</summary>
/// <param name="Title">What stands above.</param>
/// <param name="Sign">What stands before a price: $ or nothing.</param>
/// <param name="Bars">In order of time, at least one.</param>
/// <param name="Times">The bars' times in the zone that is shown.</param>
/// <param name="IsIntraday">Whether bars are shorter than a day.</param>
/// <param name="Lines">Over the candles.</param>
/// <param name="Strength">Relative strength, 0 to 100, in a panel of its own; none leaves the panel out.</param>
internal sealed record Candles(
    string Title, string Sign, IReadOnlyList<Bar> Bars, IReadOnlyList<DateTimeOffset> Times, bool IsIntraday, IReadOnlyList<ChartLine> Lines, IReadOnlyList<ChartLine> Strength);
