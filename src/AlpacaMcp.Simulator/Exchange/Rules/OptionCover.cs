using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>
/// No order leaves a sold call without shares or a bought call behind it, and an opening multi-leg order covers each of its sold legs itself;
/// one that rolls may lean on what is held. https://docs.alpaca.markets/us/docs/options-level-3-trading
/// </summary>
internal sealed class OptionCover : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        Uncovers(proposal) || (proposal.Legs.Count > 0 && proposal.Legs.All(leg => leg.Opens) && SellsBare(proposal.Legs))
            ? Refusal.Forbidden("account not eligible to trade uncovered option contracts")
            : null;

    /// <summary>A call sold by itself has been asked for its shares already.</summary>
    private static bool Uncovers(OrderProposal proposal) =>
        proposal is { Risk: { } risk } and not { Instrument.Option: not null, Intent: PositionIntent.SellToOpen }
        && risk.UncoveredAfter > risk.UncoveredBefore && risk.UncoveredAfter * OptionContract.Shares > risk.FreeShares;

    private static bool SellsBare(IReadOnlyList<ProposedLeg> legs)
    {
        var lots = legs.Select(leg => new OptionLot(leg.Contract, leg.SignedRatio)).ToArray();
        return SpreadRule.Uncovered(lots, OptionType.Call) > 0 || SpreadRule.Uncovered(lots, OptionType.Put) > 0;
    }
}
