using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>The legs of a multi-leg order: different contracts on one underlying that still trade. https://docs.alpaca.markets/us/docs/options-level-3-trading</summary>
internal sealed class SpreadTerms : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        if (proposal.Legs is not [var first, ..] legs)
            return null;
        if (legs.FirstOrDefault(leg => leg.Contract.Underlying.Symbol != first.Contract.Underlying.Symbol) is { } stranger)
            return Refusal.Unprocessable($"underlying asset mismatch: {first.Contract.Underlying.Symbol} != {stranger.Contract.Underlying.Symbol}");
        if (legs.DistinctBy(leg => leg.Instrument.Symbol).Count() < legs.Count)
            return Refusal.Unprocessable("rolling contracts ambiguity");
        if (proposal.Terms.Type == OrderType.Market && NyseCalendar.SessionAt(proposal.Now)?.IsOpen(proposal.Now) != true)
            return Refusal.Unprocessable("options market orders are only allowed during market hours");
        return legs.Select(leg => TooLate(leg, proposal.Now)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? TooLate(ProposedLeg leg, DateTimeOffset now)
    {
        if (leg.Contract.IsExpired(now))
            return Refusal.Unprocessable($"contract \"{leg.Instrument.Symbol}\" is expired");
        return leg.Opens && now >= leg.Contract.LastOpenings
            ? Refusal.Unprocessable($"contract \"{leg.Instrument.Symbol}\" expires soon, unable to open new positions")
            : null;
    }
}
