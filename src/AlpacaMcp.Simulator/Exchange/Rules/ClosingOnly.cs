using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Positions worth more than six times the equity may only be closed. https://docs.alpaca.markets/us/docs/user-protection</summary>
internal sealed class ClosingOnly : IOrderRule
{
    private const decimal LargestLeverage = 6m;

    public Refusal? Check(OrderProposal proposal) =>
        proposal.Opens && proposal.Account.LongValue - proposal.Account.ShortValue > LargestLeverage * proposal.Account.Equity
            ? Refusal.Forbidden("account is restricted to liquidation only")
            : null;
}
