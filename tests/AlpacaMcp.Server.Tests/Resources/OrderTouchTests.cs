using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Resources;
using AlpacaMcp.Trading.Watching;

namespace AlpacaMcp.Server.Tests.Resources;

public sealed class OrderTouchTests
{
    private static readonly Guid Id = Guid.Parse("61e69015-8549-4bfd-b9c3-01e75843f47d");
    private static readonly Guid AssetId = Guid.Parse("b0b6dd9d-8b9b-48a9-ba46-b9d54906e415");

    [Theory]
    [InlineData("fill", "buy_to_open", true, true, true)]
    [InlineData("partial_fill", "sell_to_close", true, true, true)]
    [InlineData("reconciled", "", true, true, true)]
    [InlineData("new", "buy_to_open", true, false, true)]
    [InlineData("canceled", "buy_to_open", true, false, true)]
    [InlineData("new", "sell_to_close", true, true, true)] // it holds shares of the position
    [InlineData("canceled", "buy_to_close", true, true, true)]
    [InlineData("order_cancel_rejected", "sell_to_close", false, false, true)] // nothing has changed but that the order's owner knows it
    public void An_event_touches_what_it_changes(string kind, string intent, bool account, bool positions, bool order)
    {
        var e = new OrderEvent(kind, Order("AAPL") with { PositionIntent = new(intent) });

        Assert.Equal(
            (account, account, positions, positions, order),
            (OrderTouch.Account(e), OrderTouch.OpenOrders(e), OrderTouch.Positions(e), OrderTouch.Position(e, "AAPL"), OrderTouch.Order(e, Id)));
    }

    [Theory]
    [InlineData("sell", true)]
    [InlineData("buy", false)]
    public void An_order_that_does_not_say_whether_it_closes_may_do_so_when_it_sells(string side, bool expected)
    {
        Assert.Equal(expected, OrderTouch.Positions(new("new", Order("AAPL") with { Side = new(side) })));
    }

    [Fact]
    public void A_position_is_touched_under_its_own_name_only()
    {
        var fill = new OrderEvent("fill", Order("BTC/USD"));

        Assert.True(OrderTouch.Position(fill, "BTCUSD"));
        Assert.True(OrderTouch.Position(fill, AssetId.ToString()));
        Assert.False(OrderTouch.Position(fill, "BTC"));
        Assert.False(OrderTouch.Order(fill, AssetId));
    }

    [Fact]
    public void A_leg_touches_its_position()
    {
        var fill = new OrderEvent("fill", Order("") with { Legs = [Order("AAPL260320C00250000"), Order("AAPL260320C00260000")] });

        Assert.True(OrderTouch.Position(fill, "AAPL260320C00260000"));
        Assert.False(OrderTouch.Position(fill, "AAPL"));
    }

    private static Order Order(string symbol) => new() { Id = Id, Symbol = symbol, Status = new("new"), AssetId = AssetId, Side = OrderSide.Buy };
}
