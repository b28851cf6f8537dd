using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Selling what is not held: whole shares of a shortable stock, by an account that may.</summary>
internal sealed class ShortSale : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) => proposal.Intent switch
    {
        _ when proposal.Instrument.Option is not null => null,
        PositionIntent.SellToOpen => CheckSale(proposal),
        PositionIntent.BuyToOpen when HasOpen(proposal, PositionIntent.SellToOpen) =>
            Refusal.Forbidden("cannot open a long buy while a short sell order is open"),
        _ => null,
    };

    private static Refusal? CheckSale(OrderProposal proposal)
    {
        if (proposal.Instrument.IsCrypto)
            return CoinBalance.TooSmall(proposal.Instrument.Coin, proposal.Qty, 0, 0);
        if (proposal.Terms.IsFractional)
            return Refusal.Unprocessable("fractional orders cannot be sold short");
        if (proposal.Account.Multiplier == 1 || proposal.Configuration.NoShorting)
            return Refusal.Forbidden("account is not allowed to short");
        if (!proposal.Instrument.Shortable)
            return Refusal.Unprocessable($"asset \"{proposal.Instrument.Symbol}\" cannot be sold short");
        return HasOpen(proposal, PositionIntent.BuyToOpen)
            ? Refusal.Forbidden("cannot open a short sell while a long buy order is open")
            : null;
    }

    private static bool HasOpen(OrderProposal proposal, PositionIntent intent) =>
        proposal.OpenOrders.Any(order => order.Intent == intent);
}
