using AlpacaMcp.Api;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading;

/// <summary>Changes an open order through the desk's own walk: the changed order is judged like a new one, beside which the old one does not count.</summary>
public sealed class OrderReplacer
{
    private readonly OrderDesk _desk;
    private readonly OrdersClient _orders;
    private readonly IntentIds _ids;
    private readonly ISendGate _gate;

    internal OrderReplacer(OrderDesk desk, OrdersClient orders, IntentIds ids, ISendGate gate) => (_desk, _orders, _ids, _gate) = (desk, orders, ids, gate);

    /// <summary>Replaces what is given and keeps the rest. The broker answers with a new order under a new id.</summary>
    public async Task<OrderOutcome> ReplaceAsync(Guid orderId, ReplaceTerms terms, CancellationToken cancellationToken)
    {
        if (terms.ChangesNothing)
            return OrderOutcome.Invalid([Refusals.InvalidField("qty", "Nothing to change was given; give qty, limit_price, stop_price, trail or time_in_force.")]);
        var old = await _orders.GetAsync(orderId, cancellationToken: cancellationToken);
        if (old.OrderClass == OrderClass.Mleg && old.Legs.Count == 0)
            return OrderOutcome.Denied(Refusals.CannotReplace(old));

        var id = terms.ClientOrderId ?? await _ids.NextAsync(cancellationToken);
        var wire = terms.ToWire(id);
        var wish = new OrderWish(
            terms.ApplyTo(old), id, After(old, terms), (_, token) => _orders.ReplaceAsync(orderId, wire, _gate, token), MayResend: false)
        {
            Replaced = old,
            OnlyLowers = terms.Qty < old.Qty && terms with { Qty = null, ClientOrderId = null } == new ReplaceTerms(),
        };
        return await _desk.CarryOutAsync(wish, cancellationToken);
    }

    private static OrderTerms After(Order old, ReplaceTerms terms)
    {
        var was = OrderTerms.Of(old);
        return was with
        {
            Qty = terms.Qty ?? was.Qty,
            Notional = terms.Notional ?? was.Notional,
            TimeInForce = terms.TimeInForce?.Value ?? was.TimeInForce,
            Limit = terms.LimitPrice ?? was.Limit,
            Stop = terms.StopPrice ?? was.Stop,
            TrailPrice = was.TrailPrice is null ? null : terms.Trail ?? was.TrailPrice,
            TrailPercent = was.TrailPercent is null ? null : terms.Trail ?? was.TrailPercent,
            Extras = terms.AdvancedInstructions is { } routing ? OrderExtras.Routed(routing) : null,
        };
    }
}
