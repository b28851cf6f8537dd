using System.ComponentModel;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class GetOrders(OrdersClient orders, StandingReader standing)
{
    // Listed in the refusal instead of the schema: nearly nobody asks, and everybody would pay for the list.
    private static readonly string[] AssetClasses = [.. AssetClass.Known, "crypto_perp", "treasury", "corporate", "global_equity", "us_index", "us_equity_chain", "all"];

    private const int MostOrders = 500;

    [McpServerTool(Name = "get_orders", Title = "Get orders", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Orders, newest first. Default: the 50 latest open ones.")]
    public async Task<OrdersReply> GetOrdersAsync(
        OrderListStatus? status = null,
        [Description("1-500, default 50.")] int? limit = null,
        [Description("Submitted after this date or time.")] string? after = null,
        [Description("Submitted before this date or time.")] string? until = null,
        SortDirection? direction = null,
        [Description("Show legs under their parent.")] bool? nested = null,
        [Description("Comma-separated, e.g. AAPL,BTC/USD.")] string? symbols = null,
        OrderSide? side = null,
        [Description("E.g. us_option.")] IReadOnlyList<string>? asset_class = null,
        [Description("Page before this id.")] string? before_order_id = null,
        [Description("Page after this id.")] string? after_order_id = null,
        CancellationToken cancellationToken = default)
    {
        var query = new OrderQuery
        {
            Status = status,
            Limit = limit is { } most ? Bounded.Int("limit", most, MostOrders) : null,
            After = When.Instant("after", after, When.NewYork, endOfDay: false),
            Until = When.Instant("until", until, When.NewYork, endOfDay: true),
            Direction = direction,
            Nested = nested,
            Symbols = symbols is null ? [] : SymbolList.Any(symbols),
            Side = side,
            AssetClasses = [.. (asset_class ?? []).Select(Class)],
            BeforeOrderId = before_order_id is null ? null : OrderIds.Read("before_order_id", before_order_id),
            AfterOrderId = after_order_id is null ? null : OrderIds.Read("after_order_id", after_order_id),
        };
        var found = await orders.ListAsync(query, cancellationToken);
        var where = await standing.ReadAsync(cancellationToken);
        var next = direction == SortDirection.Asc ? "after_order_id" : "before_order_id";
        var note = found.Count == (limit ?? 50) ? $"There may be more: call again with {next} {found[^1].Id} and the rest the same." : null;
        return new(where.Environment, where.Account, found.Count, [.. found.Select(OrderView.Of)], note);
    }

    private static AssetClass Class(string word) => AssetClasses.Contains(word.Trim().ToLowerInvariant())
        ? new(word.Trim().ToLowerInvariant())
        : throw ToolErrorException.InvalidArgument("asset_class", $"asset_class takes {string.Join(", ", AssetClasses)}; got '{OutsideText.Clean(word, 40)}'.");
}
