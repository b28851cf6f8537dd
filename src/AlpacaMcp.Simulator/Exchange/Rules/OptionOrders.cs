using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Contracts have data here and no trading: an order that nothing else refuses is refused at last, never taken for one of shares.</summary>
internal sealed class OptionOrders : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) => proposal.Instrument.Option is null
        ? null
        : Refusal.Unprocessable($"asset \"{proposal.Instrument.Symbol}\" is not tradable");
}
