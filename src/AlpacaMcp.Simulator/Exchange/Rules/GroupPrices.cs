using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>
/// The exits of a group lie a cent or more on either side of its base price: an entry's own price, an OCO's take-profit, and the market,
/// at the ask for buys and the bid for sells. https://forum.alpaca.markets/t/take-profit-limit-price-must-be-base-price-0-01/13049
/// The exits of a stop entry are not held against the market: when it is elected, the market is elsewhere.
/// </summary>
internal sealed class GroupPrices : IOrderRule
{
    private const decimal Distance = 0.01m;

    public Refusal? Check(OrderProposal proposal)
    {
        var (terms, request) = (proposal.Terms, proposal.Request);
        if (!terms.IsGroup)
            return null;
        var isLong = terms.IsBuy != terms.IsOco;
        if (request.TakeProfitLimit is { } target && request.StopLossStop is { } loss && (isLong ? target <= loss : target >= loss))
            return Refusal.Unprocessable($"take_profit.limit_price must be {(isLong ? ">" : "<")} stop_loss.stop_price");
        var market = terms.IsBuy ? proposal.Quote.Ask : proposal.Quote.Bid;
        var entry = terms.LimitPrice ?? terms.StopPrice ?? market;
        return Profit(terms.IsOco ? null : request.TakeProfitLimit, entry, isLong)
            ?? Loss(request.StopLossStop, entry, isLong) ?? Loss(terms.IsStop ? null : request.StopLossStop, market, isLong);
    }

    private static Refusal? Profit(decimal? price, decimal basePrice, bool isLong) =>
        price is null || (isLong ? price >= basePrice + Distance : price <= basePrice - Distance)
            ? null
            : TooClose("take_profit.limit_price", above: isLong, basePrice);

    private static Refusal? Loss(decimal? price, decimal basePrice, bool isLong) =>
        price is null || (isLong ? price <= basePrice - Distance : price >= basePrice + Distance)
            ? null
            : TooClose("stop_loss.stop_price", above: !isLong, basePrice);

    private static Refusal TooClose(string field, bool above, decimal basePrice) =>
        Refusal.Unprocessable($"{field} must be {(above ? ">= base_price + 0.01" : "<= base_price - 0.01")}").With("base_price", basePrice.ToWire());
}
