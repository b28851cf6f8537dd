using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Completions;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Tools.Account;
using AlpacaMcp.Server.Tools.Status;
using AlpacaMcp.Server.Tools.Trading;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.Resources;

/// <summary>The one list of resources. Explicit, because native AOT scans nothing; each is what a tool replies.</summary>
internal static class ResourceCatalog
{
    private const int MostOpenOrders = 500;

    internal static IReadOnlyList<ResourceEntry> All { get; } =
    [
        new()
        {
            Uri = "alpaca://limits",
            Name = "limits",
            Title = "Limits",
            Description = "Every limit on orders with its headroom, as get_status shows them.",
            Tools = ["get_status"],
            Read = ResourceEntry.By<GetStatus, LimitsReply>(async (tool, _, token) => LimitsReply.Of(await tool.GetStatusAsync(token))),
            Watch = (feeds, _, changed) => feeds.Orders(OrderTouch.Account, changed),
        },
        new()
        {
            Uri = "alpaca://account",
            Name = "account",
            Title = "Account",
            Description = "Cash, equity, buying power, margin and permissions, as get_account_info shows them.",
            Tools = ["get_account_info"],
            Read = ResourceEntry.By<GetAccountInfo, AccountReply>((tool, _, token) => tool.GetAccountInfoAsync(token)),
            Watch = (feeds, _, changed) => feeds.Orders(OrderTouch.Account, changed),
        },
        new()
        {
            Uri = "alpaca://positions",
            Name = "positions",
            Title = "Positions",
            Description = "Every open position with value and profit, as get_all_positions shows them.",
            Tools = ["get_all_positions"],
            Read = ResourceEntry.By<GetAllPositions, PositionsReply>((tool, _, token) => tool.GetAllPositionsAsync(cancellationToken: token)),
            Watch = (feeds, _, changed) => feeds.Orders(OrderTouch.Positions, changed),
        },
        new()
        {
            Uri = "alpaca://positions/{symbol}",
            Name = "position",
            Title = "Position",
            Description = "One open position, e.g. alpaca://positions/AAPL or alpaca://positions/BTCUSD.",
            Tools = ["get_open_position"],
            Spell = (value, _) => ResourceSymbols.OfPosition(value),
            Read = ResourceEntry.By<GetOpenPosition, PositionReply>((tool, symbol, token) => tool.GetOpenPositionAsync(symbol, token)),
            Watch = (feeds, symbol, changed) => feeds.Orders(e => OrderTouch.Position(e, symbol), changed),
            Completes = Completes.Symbol,
        },
        new()
        {
            Uri = "alpaca://orders/open",
            Name = "open_orders",
            Title = "Open orders",
            Description = "Every open order, newest first, at most 500, as get_orders shows them.",
            Tools = ["get_orders"],
            Read = ResourceEntry.By<GetOrders, OrdersReply>(
                (tool, _, token) => tool.GetOrdersAsync(status: OrderListStatus.Open, limit: MostOpenOrders, cancellationToken: token)),
            Watch = (feeds, _, changed) => feeds.Orders(OrderTouch.OpenOrders, changed),
        },
        new()
        {
            Uri = "alpaca://orders/{id}",
            Name = "order",
            Title = "Order",
            Description = "One order's current state, by the id it was placed under, as get_order_by_id shows it.",
            Tools = ["get_order_by_id"],
            Spell = (value, _) => OrderIds.Read("id", value).ToString(),
            Read = ResourceEntry.By<GetOrderById, OrderReply>((tool, id, token) => tool.GetOrderByIdAsync(id, cancellationToken: token)),
            Watch = (feeds, id, changed) => feeds.Orders(e => OrderTouch.Order(e, Guid.Parse(id)), changed),
            Completes = Completes.OrderId,
        },
        new()
        {
            Uri = "alpaca://watchlists/{name}",
            Name = "watchlist",
            Title = "Watchlist",
            Description = "The symbols of one watchlist by its name, as get_watchlist_by_id shows them.",
            Tools = ["get_watchlist_by_id"],
            Read = services => ActivatorUtilities.CreateInstance<WatchlistReader>(services).ReadAsync,
            Completes = Completes.Watchlist,
        },
        new()
        {
            Uri = "alpaca://quotes/{symbol}",
            Name = "quote",
            Title = "Quote",
            Description = "Best bid and ask right now, e.g. alpaca://quotes/AAPL or alpaca://quotes/BTC%2FUSD.",
            Tools = ["get_stock_latest_quote", "get_crypto_latest_quote"],
            Spell = ResourceSymbols.OfQuote,
            Read = services => ActivatorUtilities.CreateInstance<QuoteReader>(services).ReadAsync,
            Watch = (feeds, symbol, changed) => feeds.Quotes(symbol, changed),
            Completes = Completes.Symbol,
        },
    ];
}
