using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Trading.Tests.Validation;

public sealed class OptionOrderValidatorTests
{
    private static readonly OptionOrder One = O.Buy(O.Call(220));

    private static readonly OptionOrder Two = O.Spread(1, O.BuyToOpen(O.Call(220)), O.SellToOpen(O.Call(230)));

    public static TheoryData<TradeOrder> Valid => new()
    {
        One,
        One.At(4.20m),
        One.At(4.20m) with { TimeInForce = TimeInForce.Gtc },
        One with { Type = OrderType.Stop, StopPrice = 6m },
        One with { Type = OrderType.StopLimit, StopPrice = 6m, LimitPrice = 6.10m },
        One with { PositionIntent = PositionIntent.BuyToOpen },
        O.Sell(O.Put(90)) with { PositionIntent = PositionIntent.SellToClose },
        Two,
        Two.At(1.25m),
        Two.At(-1.25m), // a credit
        Two.At(0m),
        Two.At(1m) with { TimeInForce = TimeInForce.Gtc },
        O.Spread(3, O.BuyToOpen(O.Call(200)), O.SellToOpen(O.Call(210), 2), O.BuyToOpen(O.Call(220))),
        O.Spread(1, O.BuyToOpen(O.Put(80)), O.SellToOpen(O.Put(90)), O.SellToOpen(O.Call(110)), O.BuyToOpen(O.Call(120))),
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void Takes_what_Alpaca_takes(TradeOrder order)
    {
        Assert.Empty(V.Check(order));
    }

    public static TheoryData<TradeOrder, string> Invalid => new()
    {
        { One with { Symbol = "AAPL" }, "symbol" },
        { One with { Symbol = "AAPL261318C00220000" }, "symbol" }, // no month 13
        { One with { Symbol = "ΑAPL261218C00220000" }, "symbol" }, // a Greek letter
        { One with { Side = default }, "side" },
        { One with { Qty = 1.5m }, "qty" },
        { One with { Qty = 0 }, "qty" },
        { One with { Qty = null }, "qty" },
        { One with { Qty = null, Notional = 500m }, "notional" },
        { One with { Type = OrderType.TrailingStop }, "type" },
        { One with { TimeInForce = TimeInForce.Gtc }, "time_in_force" },
        { One.At(4m) with { TimeInForce = TimeInForce.Ioc }, "time_in_force" },
        { One with { LimitPrice = 4m }, "limit_price" },
        { One with { Type = OrderType.Limit }, "limit_price" },
        { One.At(0m), "limit_price" },
        { One.At(-4m), "limit_price" },
        { One.At(4.205m), "limit_price" },
        { One with { Type = OrderType.Stop, StopPrice = 6.001m }, "stop_price" },
        { One with { Type = OrderType.Stop }, "stop_price" },
        { One with { OrderClass = OrderClass.Bracket }, "order_class" },
        { One with { PositionIntent = PositionIntent.SellToOpen }, "position_intent" },
        { One with { PositionIntent = new("open") }, "position_intent" },
        { One with { ClientOrderId = "two words" }, "client_order_id" },
        { Two with { Symbol = O.Call(220) }, "symbol" },
        { Two with { Side = OrderSide.Buy }, "side" },
        { Two with { PositionIntent = PositionIntent.BuyToOpen }, "position_intent" },
        { Two with { OrderClass = OrderClass.Simple }, "order_class" },
        { Two with { Type = OrderType.Stop, StopPrice = 1m }, "type" },
        { Two with { Legs = [], OrderClass = OrderClass.Mleg }, "legs" },
        { O.Spread(1, O.BuyToOpen(O.Call(220))), "legs" },
        { O.Spread(1, O.BuyToOpen(O.Call(1)), O.BuyToOpen(O.Call(2)), O.BuyToOpen(O.Call(3)), O.BuyToOpen(O.Call(4)), O.BuyToOpen(O.Call(5))), "legs" },
        { O.Spread(1, O.BuyToOpen(O.Call(220), 2), O.SellToOpen(O.Call(230), 4)), "legs" },
        { O.Spread(1, O.BuyToOpen(O.Call(220), 1.5m), O.SellToOpen(O.Call(230))), "legs" },
        { O.Spread(1, O.BuyToOpen(O.Call(220), 0), O.SellToOpen(O.Call(230))), "legs" },
        { O.Spread(1, O.BuyToOpen(O.Call(220)), O.SellToOpen("MSFT261218C00230000")), "legs" },
        { O.Spread(1, O.BuyToOpen(O.Call(220)), O.SellToOpen(O.Call(220))), "legs" },
        { O.Spread(1, O.BuyToOpen("AAPL"), O.SellToOpen(O.Call(220))), "legs" },
        { O.Spread(1, O.BuyToOpen(O.Call(220)) with { Side = OrderSide.Sell }, O.SellToOpen(O.Call(230))), "legs" },
        { O.Spread(1, O.BuyToOpen(O.Call(220)) with { PositionIntent = default }, O.SellToOpen(O.Call(230))), "legs" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Refuses_what_Alpaca_would_and_names_the_field(TradeOrder order, string field)
    {
        Assert.Equal([field], V.Fields(order));
    }

    [Fact]
    public void Names_everything_that_is_wrong_at_once()
    {
        var order = O.Spread(1.5m, O.BuyToOpen("AAPL"), O.SellToOpen(O.Call(230), 0)) with { Type = OrderType.Stop, TimeInForce = TimeInForce.Fok, Symbol = "AAPL" };

        Assert.Equal(["legs", "qty", "stop_price", "symbol", "time_in_force", "type"], V.Fields(order));
        Assert.Contains(V.Check(order), o => o.Message.Contains("legs[0].symbol", StringComparison.Ordinal));
        Assert.Contains(V.Check(order), o => o.Message.Contains("legs[1].ratio_qty", StringComparison.Ordinal));
    }
}
