using AlpacaMcp.Simulator.Exchange.Forms;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Rules;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Takes, replaces and cancels orders; the matching engine does the rest.</summary>
internal sealed class OrderDesk(OrderFlow flow, OrderForm orderForm, ProposalDesk proposals, IdSource ids)
{
    public Outcome<Order> Submit(OrderRequest request, DateTimeOffset now)
    {
        var proposal = Judge(request, null, now);
        if (!proposal.Succeeded)
            return proposal.Refusal;
        var order = NewOrder(request, proposal.Value, now);
        if (order.Terms.IsGroup)
            order = order with { Group = order.Id };
        flow.Add(order, proposal.Value.Legs.Count > 0
            ? SpreadLegs.Of(order, proposal.Value.Legs, [], ids)
            : [.. OrderLegs.Of(order, request, ids).Select((leg, i) => leg with { Sequence = order.Sequence + 1 + i })]);
        return order;
    }

    public Outcome<Order> Replace(Order old, ReplaceRequest request, DateTimeOffset now)
    {
        if (ReplaceRules.Objection(old, request) is { } refusal)
            return refusal;
        var legs = flow.LegsOf(old);
        var whole = request.Over(old, legs);
        var proposal = Judge(whole, old, now);
        if (!proposal.Succeeded)
            return proposal.Refusal;
        var added = Successor(old, NewOrder(whole, proposal.Value, now));
        flow.Replace(old, added, SpreadLegs.Of(added, proposal.Value.Legs, legs, ids), now);
        return added;
    }

    public Refusal? Cancel(Order order, DateTimeOffset now)
    {
        if (order.IsSpreadLeg)
            return Refusal.Unprocessable(order.IsOpen ? "cannot cancel individual legs of a mleg order" : $"leg order is already in {order.Status.Word()} state");
        if (!order.IsOpen || order.Status == OrderStatus.PendingCancel)
            return Refusal.Unprocessable($"order is already in \"{order.Status.Word()}\" state");
        flow.Change(order with { Status = OrderStatus.PendingCancel }, OrderEventKind.PendingCancel, now);
        return null;
    }

    private Outcome<OrderProposal> Judge(OrderRequest request, Order? replaced, DateTimeOffset now)
    {
        var form = orderForm.Read(request);
        if (!form.Succeeded)
            return form.Refusal;
        var proposal = proposals.Propose(request, form.Value, replaced, now);
        return proposal.Succeeded && OrderRules.FirstObjection(proposal.Value) is { } refusal ? refusal : proposal;
    }

    /// <summary>What the replaced order was to its group and had filled, its replacement is and has; the legs of a multi-leg order are new ones.</summary>
    private static Order Successor(Order old, Order added) => added with
    {
        Replaces = old.Id,
        Group = old.IsSpread ? added.Id : old.Group,
        IsLeg = old.IsLeg,
        Armed = old.Armed,
        Intent = old.Intent,
        Terms = added.Terms with { OrderClass = old.Terms.OrderClass },
        Status = old.Status == OrderStatus.Held ? OrderStatus.Held : added.Status,
        HighWaterMark = old.HighWaterMark,
        Triggered = old.Triggered && old.Terms.StopPrice == added.Terms.StopPrice,
        FilledQty = old.FilledQty,
        FilledCost = old.FilledCost,
        FilledAvgPrice = old.FilledAvgPrice,
        FilledAt = old.FilledAt,
    };

    private Order NewOrder(OrderRequest request, OrderProposal proposal, DateTimeOffset now)
    {
        var activeFrom = TradingHours.ActiveFrom(proposal.Instrument, proposal.Terms, now);
        var tradesNow = TradingHours.CanTrade(proposal.Instrument, proposal.Terms, now);
        var expiresAt = TradingHours.ExpiresAt(proposal.Terms, activeFrom, now);
        return new Order
        {
            Id = ids.Next(),
            Sequence = flow.Orders.All.Count,
            ClientOrderId = string.IsNullOrEmpty(request.ClientOrderId) ? ids.Next().ToString() : request.ClientOrderId,
            Instrument = proposal.Instrument,
            Terms = proposal.Terms,
            Intent = proposal.Intent,
            Status = tradesNow ? OrderStatus.PendingNew : OrderStatus.Accepted,
            CreatedAt = now,
            UpdatedAt = now,
            ActiveFrom = activeFrom,
            ExpiresAt = proposal.LastChance < expiresAt ? proposal.LastChance.Value.ToUniversalTime() : expiresAt,
            ReferencePrice = proposal.ReferencePrice,
            HighWaterMark = proposal.Terms.IsTrailing ? proposal.MarketPrice : null,
        };
    }
}
