using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Every open position as a row under the columns; a negative qty is short, percentages are 0-100.</summary>
internal sealed record PositionsReply(string Environment, string Account, int Count, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    private static readonly string[] Names =
    [
        "symbol", "asset_class", "qty", "qty_available", "avg_entry_price", "current_price", "lastday_price", "change_today_percent", "market_value", "cost_basis",
        "unrealized_pl", "unrealized_pl_percent", "unrealized_intraday_pl", "unrealized_intraday_pl_percent",
    ];

    internal static PositionsReply Of(Standing standing, IReadOnlyList<Position> held) =>
        new(standing.Environment, standing.Account, held.Count, Names, [.. held.Select(Row)]);

    private static IReadOnlyList<Cell> Row(Position p) =>
    [
        OutsideText.Word(PositionSymbol.Of(p)), OutsideText.Word(p.AssetClass.Value), p.Qty, p.QtyAvailable, p.AvgEntryPrice, p.CurrentPrice, p.LastdayPrice, p.ChangeToday * 100, p.MarketValue, p.CostBasis,
        p.UnrealizedPl, p.UnrealizedPlpc * 100, p.UnrealizedIntradayPl, p.UnrealizedIntradayPlpc * 100,
    ];
}
