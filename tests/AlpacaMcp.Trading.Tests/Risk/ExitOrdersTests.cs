using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class ExitOrdersTests
{
    private const string LowCall = "AAPL261218C00100000";
    private const string HighCall = "AAPL261218C00110000";

    [Fact]
    public void A_sale_within_a_long_position_and_a_purchase_within_a_short_one_are_exits()
    {
        Assert.True(IsExit(Open("AAPL", OrderSide.Sell, 10), Held("AAPL", 10)));
        Assert.True(IsExit(Open("AAPL", OrderSide.Buy, 10), Held("AAPL", -10)));
        Assert.True(IsExit(Open("BTC/USD", OrderSide.Sell, 0.5m), Held("BTCUSD", 1)));
    }

    [Fact]
    public void What_goes_beyond_the_position_or_adds_to_it_is_none()
    {
        Assert.False(IsExit(Open("AAPL", OrderSide.Sell, 11), Held("AAPL", 10)));
        Assert.False(IsExit(Open("AAPL", OrderSide.Buy, 1), Held("AAPL", 10)));
        Assert.False(IsExit(Open("AAPL", OrderSide.Sell, 1)));
        Assert.False(IsExit(Open("AAPL", OrderSide.Sell, 1) with { Qty = null, Notional = 100m }, Held("AAPL", 10))); // Nobody says how many shares that is.
    }

    [Fact]
    public void Of_two_that_together_exceed_the_position_the_one_that_protects_stays()
    {
        var take = Open("AAPL", OrderSide.Sell, 10) with { LimitPrice = 120m };
        var stop = Open("AAPL", OrderSide.Sell, 10) with { StopPrice = 90m };

        Assert.Equal([stop.Id], ExitOrders.Of([take, stop], [Held("AAPL", 10)]).Select(order => order.Id));
    }

    [Fact]
    public void A_group_of_which_one_fills_counts_once()
    {
        var stop = Open("AAPL", OrderSide.Sell, 10) with { StopPrice = 90m };
        var oco = Open("AAPL", OrderSide.Sell, 10) with { OrderClass = OrderClass.Oco, Legs = [stop] };

        Assert.True(IsExit(oco, Held("AAPL", 10)));
    }

    [Fact]
    public void An_entry_that_waits_is_none_whatever_its_exits_are()
    {
        var stop = Open("AAPL", OrderSide.Sell, 10) with { StopPrice = 90m, Status = OrderStatus.Held };
        var bracket = Open("AAPL", OrderSide.Buy, 10) with { OrderClass = OrderClass.Bracket, Legs = [stop] };

        Assert.False(IsExit(bracket, Held("AAPL", 10)));
    }

    [Fact]
    public void Selling_what_covers_a_short_call_is_none_and_buying_the_call_back_is_one()
    {
        Assert.False(IsExit(Open(LowCall, OrderSide.Sell, 1), Held(LowCall, 1), Held(HighCall, -1)));
        Assert.False(IsExit(Open("AAPL", OrderSide.Sell, 100), Held("AAPL", 100), Held(HighCall, -1)));
        Assert.True(IsExit(Open(HighCall, OrderSide.Buy, 1), Held(LowCall, 1), Held(HighCall, -1)));
    }

    [Fact]
    public void Closing_a_whole_spread_is_one_and_opening_one_is_none()
    {
        var close = Spread(OrderSide.Sell, OrderSide.Buy);

        Assert.True(IsExit(close, Held(LowCall, 1), Held(HighCall, -1)));
        Assert.False(IsExit(Spread(OrderSide.Buy, OrderSide.Sell)));
    }

    private static bool IsExit(Order order, params Position[] held) => ExitOrders.Of([order], held).Count == 1;

    private static Order Spread(OrderSide low, OrderSide high) => new()
    {
        Id = Guid.Parse("00000000-0000-4000-8000-000000000001"),
        Symbol = "",
        Status = OrderStatus.New,
        OrderClass = OrderClass.Mleg,
        Qty = 1,
        Legs = [Open(LowCall, low, 1) with { RatioQty = 1 }, Open(HighCall, high, 1) with { RatioQty = 1 }],
    };

    private static Order Open(string symbol, OrderSide side, decimal qty) =>
        new() { Id = new Guid((int)(qty * 10), (short)symbol.Length, (short)side.Value.Length, [0, 0, 0, 0, 0, 0, 0, 0]), Symbol = symbol, Side = side, Qty = qty, Status = OrderStatus.New, Type = OrderType.Limit };

    private static Position Held(string symbol, decimal qty) => new() { Symbol = symbol, Qty = qty };
}
