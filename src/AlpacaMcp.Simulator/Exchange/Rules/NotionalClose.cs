using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>
/// Dollars' worth of a position is not sold beside another closing order, nor the other way round: the two might sell more than is held.
/// https://docs.alpaca.markets/us/docs/orders-at-alpaca names the hours outside the session; here it holds at any hour.
/// </summary>
internal sealed class NotionalClose : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        if (proposal.Opens || proposal.Instrument.IsCrypto)
            return null;
        var closing = proposal.OpenOrders.Where(order => order.HoldsPosition).ToArray();
        return closing.Length > 0 && (proposal.Terms.Notional is not null || closing.Any(order => order.Terms.Notional is not null))
            ? Refusal.Unprocessable("unable to open new notional orders while having open closing position orders")
            : null;
    }
}
