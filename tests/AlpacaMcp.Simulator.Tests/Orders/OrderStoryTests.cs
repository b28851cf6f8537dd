using static AlpacaMcp.Simulator.Tests.Orders.Floor;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>Every event of one simple order's life, in order.</summary>
public sealed class OrderStoryTests
{
    private readonly Floor _floor = new();

    [Fact]
    public void A_market_order()
    {
        _floor.Submit(Buy(10));
        _floor.Turn();

        Assert.Equal(["pending_new order", "new order", "fill order 10 @ 100.01 = 10"], _floor.Story);
    }

    [Fact]
    public void A_short_sale_and_its_cover()
    {
        _floor.Submit(Sell(10));
        _floor.Turn();
        _floor.Submit(Buy(4));
        _floor.Turn();

        Assert.Equal(
            [
                "pending_new order", "new order", "fill order 10 @ 99.99 = -10",
                "pending_new order", "new order", "fill order 4 @ 100.01 = -6",
            ],
            _floor.Story);
    }

    [Fact]
    public void A_limit_order_that_rests_and_is_filled_better_than_its_limit()
    {
        _floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 98 });
        _floor.Step(TimeSpan.FromMinutes(10));
        _floor.Pin(97.4m, 97.5m);
        _floor.Turn();

        Assert.Equal(["pending_new order", "new order", "fill order 10 @ 97.5 = 10"], _floor.Story);
    }

    [Fact]
    public void A_cancelled_order()
    {
        var order = _floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 98 });
        _floor.Turn();
        _floor.Cancel(order);
        _floor.Turn();

        Assert.Equal(["pending_new order", "new order", "pending_cancel order", "canceled order"], _floor.Story);
    }

    [Fact]
    public void A_cancel_wins_over_a_price_that_comes_with_it()
    {
        var order = _floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 98 });
        _floor.Turn();
        _floor.Cancel(order);
        _floor.Pin(97, 97.5m);

        Assert.Equal("canceled", _floor.Later(order).Status.ToString().ToLowerInvariant());
        Assert.Equal(0, _floor.Position);
    }

    [Fact]
    public void A_replaced_order_names_its_successor_in_the_event()
    {
        var order = _floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 98 });
        _floor.Turn();
        var added = _floor.Replace(order, new() { LimitPrice = 97 });
        _floor.Turn();

        Assert.Equal(["pending_new order", "new order", "replaced order", "pending_new order'", "new order'"], _floor.Story);
        Assert.Equal((order.Id, added.Id), (_floor.Heard[2].Order.Id, _floor.Heard[2].Order.ReplacedBy));
        Assert.Equal((added.Id, order.Id), (_floor.Heard[4].Order.Id, _floor.Heard[4].Order.Replaces));
    }

    [Fact]
    public void A_day_order_at_the_close()
    {
        _floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 98 });
        _floor.Step(TimeSpan.FromHours(8));

        Assert.Equal(["pending_new order", "new order", "expired order"], _floor.Story);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 21, 0, 0, TimeSpan.Zero), _floor.Heard[2].At);
    }

    [Theory]
    [InlineData("ioc")]
    [InlineData("fok")]
    public void An_immediate_order_that_misses(string timeInForce)
    {
        _floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 98, TimeInForce = timeInForce });
        _floor.Turn();

        Assert.Equal(["pending_new order", "new order", "canceled order"], _floor.Story);
    }

    [Fact]
    public void A_sell_stop_is_filled_when_it_is_elected()
    {
        _floor.Submit(Buy(10));
        _floor.Hear(() =>
        {
            _floor.Submit(Sell(10) with { Type = "stop", StopPrice = 95, TimeInForce = "gtc" });
            _floor.Turn();
            _floor.Pin(94.98m, 95.02m); // trades at 95
            _floor.Turn();
        });

        Assert.Equal(["pending_new order", "new order", "fill order 10 @ 94.98 = 0"], _floor.Story);
    }

    [Fact]
    public void A_coin_is_bought_whole_and_its_fee_is_missing_from_the_position()
    {
        _floor.Pin(49_990, 50_000, "BTC/USD");
        _floor.Submit(Buy(0.5m) with { Symbol = "BTC/USD", TimeInForce = "gtc" });
        _floor.Turn();

        // 25 basis points of half a coin are 0.00125.
        Assert.Equal(["pending_new order", "new order", "fill order 0.5 @ 50000 = 0.49875"], _floor.Story);
    }

    [Fact]
    public void Every_event_has_an_execution_id_of_its_own()
    {
        _floor.Submit(Bracket());
        _floor.Pin(97, 97.5m);
        _floor.Turn();

        Assert.Equal(_floor.Heard.Count, _floor.Heard.Select(told => told.ExecutionId).Distinct().Count());
    }
}
