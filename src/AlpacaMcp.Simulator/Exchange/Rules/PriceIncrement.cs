using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>
/// Prices have two decimals, of stocks four below a dollar; a pair has its own increment, and so has a contract, below three dollars and above.
/// Several legs together are priced in cents. https://www.cboe.com/us/options/trading/penny_program/
/// </summary>
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

    private static decimal Increment(OrderProposal proposal, decimal price) => proposal.Instrument switch
    {
        { IsCrypto: true, PriceUnit: var unit } => unit,
        { Option: { } contract } when proposal.Doubts.OptionIncrements => OptionSpread.Increment((double)price * 100, contract.Underlying.PennyOptions) / 100m,
        { Class: AssetClass.UsOption } => 0.01m,
        _ => price >= 1 ? 0.01m : 0.0001m,
    };
}
