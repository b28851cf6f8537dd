using AlpacaMcp.Simulator.Exchange.Orders;
using static AlpacaMcp.Simulator.Tests.Orders.Floor;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>Trades are at the middle of the pinned quote: 100 at the start.</summary>
public sealed class TrailingStopTests
{
    private readonly Floor _floor = new();

    [Fact]
    public void A_sell_follows_the_market_up_and_never_down()
    {
        _floor.Submit(Buy(10));
        _floor.Turn();
        var order = _floor.Submit(Trailing(Sell(10), price: 5));

        Assert.Equal((100m, 95m), (order.HighWaterMark, order.StopPrice));
        Expect(order, 103.98m, mark: 104, stop: 99);
        Expect(order, 100.98m, mark: 104, stop: 99);
        _floor.Pin(98.98m, 99.02m);
        Assert.Equal((OrderStatus.Filled, 98.98m), (_floor.Later(order).Status, _floor.Now(order).FilledAvgPrice));
    }

    [Fact]
    public void A_buy_follows_the_market_down_by_a_percentage_and_then_buys_at_any_price()
    {
        var order = _floor.Submit(Trailing(Buy(10), percent: 2.5m));

        Assert.Equal((100m, 102.5m), (order.HighWaterMark, order.StopPrice));
        Expect(order, 79.98m, mark: 80, stop: 82);
        Expect(order, 80.98m, mark: 80, stop: 82);
        _floor.Pin(95.98m, 96.02m); // far more than 4% above the stop
        Assert.Equal((OrderStatus.Filled, 96.02m), (_floor.Later(order).Status, _floor.Now(order).FilledAvgPrice));
    }

    [Fact]
    public void A_percentage_of_the_mark_is_rounded_to_cents()
    {
        _floor.Submit(Buy(10));
        _floor.Turn();
        var order = _floor.Submit(Trailing(Sell(10), percent: 1.5m));

        Expect(order, 100.31m, mark: 100.33m, stop: 98.83m); // 100.33 x 0.985 = 98.82505
    }

    [Fact]
    public void It_neither_follows_nor_triggers_outside_regular_hours()
    {
        _floor.Submit(Buy(10));
        _floor.Turn();
        var order = _floor.Submit(Trailing(Sell(10), price: 5) with { TimeInForce = "gtc" });
        _floor.Step(TimeSpan.FromHours(8)); // 18:00 in New York
        Expect(order, 119.98m, mark: 100, stop: 95);
        Expect(order, 89.98m, mark: 100, stop: 95);

        _floor.Step(TimeSpan.FromHours(63.5)); // Monday 09:30
        Assert.Equal((OrderStatus.Filled, 89.98m), (_floor.Now(order).Status, _floor.Now(order).FilledAvgPrice));
    }

    [Fact]
    public void Its_trail_can_be_replaced_and_the_mark_stays()
    {
        _floor.Submit(Buy(10));
        _floor.Turn();
        var order = _floor.Submit(Trailing(Sell(10), price: 5));
        Expect(order, 103.98m, mark: 104, stop: 99);

        var added = _floor.Replace(order, new ReplaceRequest { Trail = 3 });

        Assert.Equal((104m, 101m, 3m), (added.HighWaterMark, added.StopPrice, added.Terms.TrailPrice));
        Assert.Null(added.Terms.TrailPercent);
        _floor.Pin(100.98m, 101.02m);
        Assert.Equal(OrderStatus.Filled, _floor.Later(added).Status);
    }

    [Fact]
    public async Task The_wire_shows_the_mark_and_the_stop()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        var id = await desk.PlacedAsync("""{"symbol":"AAPL","qty":"1","side":"buy","type":"trailing_stop","time_in_force":"day","trail_percent":"2"}""");
        desk.Exchange.Market.Pin("AAPL", 98.99m, 99.01m);

        var order = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal(("new", "99", "100.98", "2"), (order["status"], order["hwm"], order["stop_price"], order["trail_percent"]));
        Assert.Null(order["trail_price"]);
    }

    private void Expect(Order order, decimal bid, decimal mark, decimal stop)
    {
        _floor.Pin(bid, bid + 0.04m);
        var now = _floor.Later(order);
        Assert.Equal((OrderStatus.New, mark, stop), (now.Status, now.HighWaterMark, now.StopPrice));
    }

    private static OrderRequest Trailing(OrderRequest request, decimal? price = null, decimal? percent = null) =>
        request with { Type = "trailing_stop", TrailPrice = price, TrailPercent = percent };
}
