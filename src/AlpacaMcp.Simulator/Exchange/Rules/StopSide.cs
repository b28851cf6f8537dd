using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>A stop lies beyond the market: a sell stop below it, a buy stop above it.</summary>
internal sealed class StopSide : IOrderRule
{
    public Refusal? Check(OrderProposal proposal)
    {
        // A replacement that keeps its stop keeps its place, even where the market has passed it.
        if (proposal.Terms.StopPrice is not { } stop || stop == proposal.Replaced?.Terms.StopPrice)
            return null;
        var (isBuy, market) = (proposal.Terms.IsBuy, proposal.MarketPrice);
        if (isBuy ? stop > market : stop < market)
            return null;
        return Refusal.Unprocessable($"stop price must be {(isBuy ? "greater" : "less")} than current price")
            .With("market_price", market.ToWire()).With("stop_price", stop.ToWire());
    }
}
