using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Contracts are bought in cash; a sold put is secured by the cash for its shares, a sold call by the shares, several legs by their worst payoff.</summary>
internal sealed class OptionMoney : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) => (proposal.Instrument.Option, proposal.Intent) switch
    {
        _ when proposal.Legs.Count > 0 => Bought(proposal),
        (not null, PositionIntent.BuyToOpen) => Bought(proposal),
        ({ Type: OptionType.Put } put, PositionIntent.SellToOpen) => Secured(proposal, put.Strike * OptionContract.Shares * proposal.Qty),
        (not null, PositionIntent.SellToClose) when proposal.Risk is { } risk => Secured(proposal, risk.CollateralAfter - risk.CollateralBefore),
        ({ Type: OptionType.Call } call, PositionIntent.SellToOpen) => Covered(proposal, call),
        _ => null,
    };

    private static Refusal? Bought(OrderProposal proposal)
    {
        var power = proposal.Account.NonMarginableBuyingPower;
        return proposal.Cost <= power
            ? null
            : Refusal.Forbidden($"insufficient options buying power {Numbers(proposal.Cost, power)}")
                .With("options_buying_power", power.ToWire()).With("cost_basis", proposal.Cost.ToWire());
    }

    /// <summary>A put needs the cash for its shares when it is sold, and when the put that bounds its loss goes.</summary>
    private static Refusal? Secured(OrderProposal proposal, decimal required)
    {
        var power = proposal.Account.NonMarginableBuyingPower;
        return required <= power
            ? null
            : Refusal.Forbidden($"insufficient options buying power for cash-secured put {Numbers(required, power)}")
                .With("buying_power", power.ToWire()).With("required_options_buying_power", required.ToWire());
    }

    private static Refusal? Covered(OrderProposal proposal, OptionContract call)
    {
        var required = OptionContract.Shares * proposal.Qty;
        return required <= proposal.UnderlyingShares
            ? null
            : Refusal.Forbidden($"insufficient underlying qty available for covered call {Numbers(required, proposal.UnderlyingShares)}")
                .With("available_qty", proposal.UnderlyingShares.ToWire()).With("required_qty", required.ToWire())
                .With("symbol", proposal.Instrument.Symbol).With("underlying_asset_id", call.Underlying.Id.ToString());
    }

    private static string Numbers(decimal required, decimal available) => $"(required: {required.ToWire()}, available: {available.ToWire()})";
}
