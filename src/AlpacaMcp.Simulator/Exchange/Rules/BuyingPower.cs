using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>What opens a position must be payable: stocks on margin, coins in cash.</summary>
internal sealed class BuyingPower : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        if (proposal.Instrument.Class == AssetClass.UsOption)
            return null;
        var power = proposal.Instrument.IsCrypto ? proposal.Account.NonMarginableBuyingPower : proposal.Account.BuyingPower;
        if (!proposal.Opens || proposal.Cost <= power)
            return null;
        if (proposal.Instrument.IsCrypto)
            return CoinBalance.TooSmall("USD", proposal.Cost, proposal.Account.Cash, power);
        return Refusal.Forbidden("insufficient buying power")
            .With("buying_power", power.ToWire()).With("cost_basis", proposal.Cost.ToWire());
    }
}
