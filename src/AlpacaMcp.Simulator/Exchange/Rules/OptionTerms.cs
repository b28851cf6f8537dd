using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Contracts: whole ones, alone, in regular hours, by the day or as a limit until cancelled. https://docs.alpaca.markets/us/docs/options-trading-overview</summary>
internal sealed class OptionTerms : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        if (proposal.Instrument.Option is not { } contract)
            return null;
        var (terms, symbol) = (proposal.Terms, proposal.Instrument.Symbol);
        var message = terms switch
        {
            _ when contract.IsExpired(proposal.Now) => $"contract \"{symbol}\" is expired",
            { IsGroup: true } => "complex orders not supported for options trading",
            { Notional: not null } => "notional orders are not supported for options trading",
            { IsFractional: true } => "qty must be integer for options trading",
            { ExtendedHours: true } => "extended hours is not supported for options trading",
            { IsTrailing: true } => "invalid option order_type",
            { IsStop: true } when !proposal.Doubts.OptionStops => "invalid option order_type",
            _ when !Lasts(terms, proposal.Doubts) => "invalid option time_in_force",
            { Type: OrderType.Market } when NyseCalendar.SessionAt(proposal.Now)?.IsOpen(proposal.Now) != true =>
                "options market orders are only allowed during market hours",
            _ when proposal.Opens && proposal.Now >= contract.LastOpenings => $"contract \"{symbol}\" expires soon, unable to open new positions",
            _ => null,
        };
        return message is null ? null : Refusal.Unprocessable(message);
    }

    private static bool Lasts(OrderTerms terms, OrderDoubts doubts) =>
        terms.TimeInForce == TimeInForce.Day || (doubts.OptionGtc && terms is { Type: OrderType.Limit, TimeInForce: TimeInForce.Gtc });
}
