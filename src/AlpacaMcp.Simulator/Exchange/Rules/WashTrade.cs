using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>No order may meet an open order of the same account on the other side.</summary>
internal sealed class WashTrade : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        if (IsExempt(proposal.Terms) || proposal.Replaced?.Group is not null)
            return null;
        foreach (var order in proposal.OpenOrders.Where(order => order.Terms.Side != proposal.Terms.Side && !IsExempt(order.Terms)))
        {
            if (Reason(order.Terms, proposal.Terms) is { } reason)
                return Refusal.Forbidden("potential wash trade detected. use complex orders")
                    .With("existing_order_id", order.Id.ToString()).With("reject_reason", reason);
        }
        return null;
    }

    private static string? Reason(OrderTerms open, OrderTerms added)
    {
        if (IsUnlimited(open) || IsUnlimited(added))
            return "opposite side market/stop order exists";
        var (buy, sell) = open.IsBuy ? (open, added) : (added, open);
        return buy.LimitPrice >= sell.LimitPrice ? "opposite side limit order exists" : null;
    }

    private static bool IsExempt(OrderTerms terms) => terms.IsGroup || terms.IsTrailing;

    private static bool IsUnlimited(OrderTerms terms) => terms.Type is OrderType.Market or OrderType.Stop;
}
