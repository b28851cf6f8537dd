using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Stock prices have two decimals, four below a dollar; a pair has its own increment.</summary>
internal sealed class PriceIncrement : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) =>
        Check(proposal, "limit_price", proposal.Terms.LimitPrice) ?? Check(proposal, "stop_price", proposal.Terms.StopPrice);

    private static Refusal? Check(OrderProposal proposal, string field, decimal? price)
    {
        var increment = proposal.Instrument.IsCrypto ? proposal.Instrument.PriceUnit : price >= 1 ? 0.01m : 0.0001m;
        return price is { } given && given % increment != 0
            ? Refusal.Unprocessable($"invalid {field} {given.ToWire()}. sub-penny increment does not fulfill minimum pricing criteria")
            : null;
    }
}
