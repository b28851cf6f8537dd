using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Trading.Watching;

namespace AlpacaMcp.Server.Resources;

/// <summary>What an event of an order changes.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/websocket-streaming#trade-updates"/>
internal static class OrderTouch
{
    // A look after a gap may have missed any of them.
    private static readonly string[] Fills = ["fill", "partial_fill", "reconciled"];

    // The order stays as it was: only who asked for the change need know.
    private static readonly string[] Refusals = ["order_cancel_rejected", "order_replace_rejected"];

    /// <summary>Open orders hold buying power, fills move cash: everything but a refused change.</summary>
    internal static bool Account(OrderEvent e) => !Refusals.Contains(e.Kind);

    internal static bool OpenOrders(OrderEvent e) => !Refusals.Contains(e.Kind);

    internal static bool Order(OrderEvent e, Guid id) => e.Order.Id == id;

    /// <summary>Fills move positions; orders that close one hold its shares, which changes what is available.</summary>
    internal static bool Positions(OrderEvent e) => Account(e) && (Fills.Contains(e.Kind) || Closes(e.Order));

    internal static bool Position(OrderEvent e, string symbol) => Positions(e) && (IsOf(e.Order, symbol) || e.Order.Legs.Any(leg => IsOf(leg, symbol)));

    private static bool IsOf(Order order, string symbol) =>
        Symbols.Position(order.Symbol) == symbol || (Guid.TryParse(symbol, out var id) && order.AssetId == id);

    private static bool Closes(Order order) =>
        order.PositionIntent == PositionIntent.SellToClose
        || order.PositionIntent == PositionIntent.BuyToClose
        || (order.PositionIntent.Value.Length == 0 && order.Side == OrderSide.Sell);
}
