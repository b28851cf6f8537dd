using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Prices have two decimals, of stocks four below a dollar; a pair has its own increment. Contracts are not held to five or ten cents here.</summary>
internal sealed class PriceIncrement : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        foreach (var (field, price) in Prices(proposal.Request))
        {
            if (price is { } given && given % Increment(proposal, given) != 0)
                return Refusal.Unprocessable($"invalid {field} {given.ToWire()}. sub-penny increment does not fulfill minimum pricing criteria");
        }
        return null;
    }

    private static (string Field, decimal? Price)[] Prices(OrderRequest request) =>
    [
        ("limit_price", request.LimitPrice), ("stop_price", request.StopPrice), ("trail_price", request.TrailPrice),
        ("take_profit.limit_price", request.TakeProfitLimit), ("stop_loss.stop_price", request.StopLossStop), ("stop_loss.limit_price", request.StopLossLimit),
    ];

    private static decimal Increment(OrderProposal proposal, decimal price) =>
        proposal.Instrument.IsCrypto ? proposal.Instrument.PriceUnit : price >= 1 || proposal.Instrument.Option is not null ? 0.01m : 0.0001m;
}
