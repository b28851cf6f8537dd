using AlpacaMcp.Api.Screener;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>The stocks traded most, most first.</summary>
internal sealed record ActiveStocksReply(string By, DateTimeOffset? LastUpdated, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Stocks)
{
    internal static ActiveStocksReply Of(ActivityMeasure by, ActiveStocks active) => new(
        by.Value,
        active.LastUpdated,
        ["symbol", "volume", "trades"],
        [.. active.Stocks.Select(IReadOnlyList<Cell> (stock) => [OutsideText.Word(stock.Symbol), stock.Volume, (decimal)stock.TradeCount])]);
}
