using AlpacaMcp.Api.Screener;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>Largest gains and losses of the day, from the close of the day before.</summary>
internal sealed record MoversReply(
    string MarketType, string? Session, DateTimeOffset AsOf, DateTimeOffset? LastUpdated, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Gainers, IReadOnlyList<IReadOnlyList<Cell>> Losers)
{
    private static readonly IReadOnlyList<Column<Mover>> Shown =
    [
        new("symbol", mover => OutsideText.Word(mover.Symbol)),
        new("price", mover => mover.Price),
        new("change", mover => mover.Change),
        new("change_percent", mover => mover.PercentChange),
    ];

    internal static MoversReply Of(MoverMarket market, PriceHeading heading, MarketMovers movers) =>
        new(market.Value, heading.Session, heading.AsOf, movers.LastUpdated, [.. Shown.Select(column => column.Name)], Rows(movers.Gainers), Rows(movers.Losers));

    private static IReadOnlyList<IReadOnlyList<Cell>> Rows(IEnumerable<Mover> movers) =>
        [.. movers.Select(IReadOnlyList<Cell> (mover) => [.. Shown.Select(column => column.Value(mover))])];
}
