using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Options;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Reconciliation;

/// <summary>The row that an order at the broker would have, had it been decided here.</summary>
internal static class AdoptedIntent
{
    internal static OrderIntent Of(Order order, DateTimeOffset now)
    {
        var trade = new ReplaceTerms().ApplyTo(order);
        var multiplier = trade is OptionOrder ? PayoffLeg.StandardMultiplier : 1;
        var price = PriceTerms.Of(order).Worst(null) ?? order.FilledAvgPrice ?? 0;
        return new()
        {
            ClientOrderId = order.ClientOrderId ?? "",
            Terms = OrderTerms.Of(order),
            Symbol = SymbolKey.Of(trade.Label),
            IsBuy = trade.IsBuy,
            Qty = order.Qty ?? 0,
            Notional = order.Notional ?? Math.Max(0, (order.Qty ?? 0) * price * multiplier),
            Options = OpenOptions.Of(order),
            IsReducing = HasClosed(order), // Of what is still open nobody judged it: it counts as what costs most.
            DecidedAt = now,
            Day = order.SubmittedAt is { } submitted ? TradingDay.Of(submitted) : null,
        };
    }

    // The broker's own word, and only of what is over: what closed counts against no limit of a day.
    private static bool HasClosed(Order order) => order.Status.IsTerminal && (order.PositionIntent == PositionIntent.SellToClose || order.PositionIntent == PositionIntent.BuyToClose);

    /// <summary>Where it stands: the broker's lists show it, or it is over.</summary>
    internal static StateChange StateOf(Order order) => order.Status.IsTerminal
        ? new(order.ClientOrderId ?? "", IntentState.Ended, SeenOrders.End(order))
        : new(order.ClientOrderId ?? "", IntentState.Listed);
}
