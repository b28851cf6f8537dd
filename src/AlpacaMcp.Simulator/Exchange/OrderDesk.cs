using AlpacaMcp.Simulator.Exchange.Forms;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Rules;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Takes, replaces and cancels orders; the matching engine does the rest.</summary>
internal sealed class OrderDesk(OrderList orders, ProposalDesk proposals, IdSource ids)
{
    public Outcome<Order> Submit(OrderRequest request, DateTimeOffset now) => Accept(request, null, now);

    public Outcome<Order> Replace(Order old, ReplaceRequest request, DateTimeOffset now)
    {
        if (ReplaceRules.Objection(old, request) is { } refusal)
            return refusal;
        var outcome = Accept(request.Over(old), old, now);
        if (outcome.Value is { } added)
            orders.Update(old with { Status = OrderStatus.Replaced, ReplacedAt = now, ReplacedBy = added.Id, UpdatedAt = now });
        return outcome;
    }

    public Refusal? Cancel(Order order, DateTimeOffset now)
    {
        if (!order.IsOpen || order.Status == OrderStatus.PendingCancel)
            return Refusal.Unprocessable($"order is already in \"{order.Status.Word()}\" state");
        orders.Update(order with { Status = OrderStatus.PendingCancel, UpdatedAt = now });
        return null;
    }

    private Outcome<Order> Accept(OrderRequest request, Order? replaced, DateTimeOffset now)
    {
        var form = OrderForm.Read(request);
        if (!form.Succeeded)
            return form.Refusal;
        var proposal = proposals.Propose(request, form.Value, replaced, now);
        if (!proposal.Succeeded)
            return proposal.Refusal;
        if (OrderRules.FirstObjection(proposal.Value) is { } refusal)
            return refusal;
        var order = NewOrder(request, proposal.Value, now) with { Replaces = replaced?.Id };
        orders.Add(order);
        return order;
    }

    private Order NewOrder(OrderRequest request, OrderProposal proposal, DateTimeOffset now)
    {
        var activeFrom = TradingHours.ActiveFrom(proposal.Instrument, proposal.Terms, now);
        var tradesNow = TradingHours.CanTrade(proposal.Instrument, proposal.Terms, now);
        return new Order
        {
            Id = ids.Next(),
            Sequence = orders.All.Count,
            ClientOrderId = string.IsNullOrEmpty(request.ClientOrderId) ? ids.Next().ToString() : request.ClientOrderId,
            Instrument = proposal.Instrument,
            Terms = proposal.Terms,
            Intent = proposal.Intent,
            Status = tradesNow ? OrderStatus.PendingNew : OrderStatus.Accepted,
            CreatedAt = now,
            UpdatedAt = now,
            ActiveFrom = activeFrom,
            ExpiresAt = TradingHours.ExpiresAt(proposal.Terms, activeFrom, now),
            ReferencePrice = proposal.ReferencePrice,
        };
    }
}
