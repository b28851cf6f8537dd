using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What one quote and trade do to a working order: elect a stop, give a price, or neither.</summary>
internal readonly record struct FillDecision(bool Triggered, decimal? Price)
{
    /// <summary>Buys at the ask and sells at the bid, never outside the quote; the last price elects stops.</summary>
    public static FillDecision Of(Order order, MarketQuote quote, decimal lastPrice)
    {
        var terms = order.Terms;
        if (order.AwaitsElection && (terms.IsBuy ? lastPrice < order.StopPrice : lastPrice > order.StopPrice))
            return new FillDecision(false, null);
        var price = terms.IsBuy ? quote.Ask : quote.Bid;
        var marketable = WorstPrice(order) is not { } worst || (terms.IsBuy ? price <= worst : price >= worst);
        return new FillDecision(true, marketable ? price : null);
    }

    /// <summary>An elected buy stop goes out as a limit 4% above a stop below 50, else 2.5% above.</summary>
    private static decimal? WorstPrice(Order order) => order.Terms switch
    {
        { Type: OrderType.Stop, IsBuy: true, StopPrice: { } stop } => stop * (stop < 50 ? 1.04m : 1.025m),
        { LimitPrice: { } limit } => limit,
        _ => null,
    };
}
