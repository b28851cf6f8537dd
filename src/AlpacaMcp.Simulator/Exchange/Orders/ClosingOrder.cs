using AlpacaMcp.Simulator.Exchange.Money;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>The market order that closes a position.</summary>
internal static class ClosingOrder
{
    public static OrderRequest Of(Holding holding, decimal qty) => new()
    {
        Symbol = holding.Instrument.Symbol,
        Qty = qty,
        Side = (holding.Qty > 0 ? OrderSide.Sell : OrderSide.Buy).Word(),
        Type = OrderType.Market.Word(),
        TimeInForce = (holding.Instrument.IsCrypto ? TimeInForce.Gtc : TimeInForce.Day).Word(),
    };
}
