using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>Indicators by symbol, oldest row first; times are UTC and the beginning of a bar, whose last may still be in progress.</summary>
/// <param name="Prices">Where and when the bars were read.</param>
/// <param name="Timeframe">The span of a bar.</param>
/// <param name="Columns">The names of a row's places: the time within the group, the close, and each indicator.</param>
/// <param name="Symbols">Rows under the part of the time that they share.</param>
/// <param name="Notes">What the numbers alone do not say.</param>
internal sealed record IndicatorsReply(
    PriceHeading Prices,
    string Timeframe,
    IReadOnlyList<string> Columns,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>>> Symbols,
    IReadOnlyList<string>? Notes = null);
