using System.Text.Json;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Trading;

namespace AlpacaMcp.Simulator.Streams.Trading;

/// <summary>One change of an order with the order as REST shows it after the change.</summary>
internal sealed record TradeUpdate(OrderEvent Happened, OrderBody Order)
{
    public const string Stream = "trade_updates";

    public static TradeUpdate Of(OrderEvent happened, OrderList orders) => new(happened, OrderBody.Nested(happened.Order, orders));

    public WireMap Message() => new() { { "stream", Stream }, { "data", Data() } };

    private WireMap Data()
    {
        var at = Happened.At.ToWire();
        var data = new WireMap
        {
            { "event", Happened.Kind.Word() },
            { "execution_id", Happened.ExecutionId.ToString() },
            { "order", JsonSerializer.SerializeToElement(Order, TradingJson.Default.OrderBody) },
            { "timestamp", at },
            { "at", at },
            { "event_id", Ulid.Of(Happened.At, Happened.ExecutionId) },
        };
        if (Happened.Fill is not { } fill)
            return data;
        data.Add("price", fill.Price.ToWire());
        data.Add("qty", fill.Qty.ToWire());
        data.Add("position_qty", fill.PositionQty.ToWire());
        return data;
    }
}
