using AlpacaMcp.Simulator.Exchange.Orders;
using static AlpacaMcp.Simulator.Tests.Orders.Floor;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>When orders start, trade and end; New York is at UTC-5 from 1 November 2026 to 14 March 2027, else at UTC-4.</summary>
public sealed class TimeInForceTests
{
    [Fact]
    public void A_queued_order_turns_new_at_four_in_the_morning()
    {
        var floor = new Floor(startAt: Utc(11, 20, 22));
        floor.Submit(Buy(10));
        floor.Step(TimeSpan.FromDays(3));

        Assert.Equal(["accepted order", "new order", "fill order 10 @ 100.01 = 10"], floor.Story);
        Assert.Equal([Utc(11, 20, 22), Utc(11, 23, 9), Utc(11, 23, 14, 30)], floor.Heard.Select(told => told.At));
    }

    [Fact]
    public void On_summer_time_it_is_an_hour_earlier()
    {
        var floor = new Floor(startAt: Utc(10, 30, 21)); // Friday before the clocks go back
        floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 50, TimeInForce = "gtc" });
        floor.Step(TimeSpan.FromHours(1));
        Assert.Equal(["accepted order"], floor.Story);
        floor.Step(TimeSpan.FromDays(3));

        Assert.Equal(Utc(11, 2, 9), floor.Heard[1].At);
        Assert.Equal(new DateTimeOffset(2027, 1, 28, 21, 15, 0, TimeSpan.Zero), floor.Heard[1].Order.ExpiresAt);
    }

    [Fact]
    public void Before_the_opening_an_order_is_new_and_waits()
    {
        var floor = new Floor(startAt: Utc(11, 20, 13));
        var order = floor.Submit(Buy(10));
        Assert.Equal(OrderStatus.Accepted, order.Status);
        Assert.Equal(OrderStatus.New, floor.Later(order).Status);

        floor.Step(TimeSpan.FromHours(2));
        Assert.Equal(Utc(11, 20, 14, 30), floor.Now(order).FilledAt);
    }

    [Fact]
    public void A_day_order_ends_at_one_on_a_half_day()
    {
        var floor = new Floor(startAt: Utc(11, 27, 15));
        var order = floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 50 });
        floor.Step(TimeSpan.FromHours(5));

        Assert.Equal((OrderStatus.Expired, Utc(11, 27, 18), Utc(11, 27, 18)), (floor.Now(order).Status, floor.Now(order).ExpiresAt, floor.Now(order).ExpiredAt));
    }

    [Fact]
    public void Good_till_cancelled_is_cancelled_at_a_quarter_past_four_on_the_ninetieth_day()
    {
        var floor = new Floor();
        floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 50, TimeInForce = "gtc" });
        floor.Step(TimeSpan.FromDays(100));

        // 20 November and ninety days are 18 February.
        var end = new DateTimeOffset(2027, 2, 18, 21, 15, 0, TimeSpan.Zero);
        Assert.Equal(["pending_new order", "new order", "pending_cancel order", "canceled order"], floor.Story);
        Assert.Equal((end, end, end), (floor.Heard[2].At, floor.Heard[3].Order.CanceledAt, floor.Heard[3].Order.ExpiresAt));
    }

    [Theory]
    [InlineData("opg", 13, 14, 30)]
    [InlineData("cls", 15, 21, 0)]
    public void An_auction_order_trades_in_its_auction_only(string timeInForce, int sent, int hour, int minute)
    {
        var floor = new Floor(startAt: Utc(11, 20, sent));
        floor.Submit(Buy(10) with { TimeInForce = timeInForce });
        floor.Step(TimeSpan.FromHours(9));

        Assert.Equal(["accepted order", "new order", "fill order 10 @ 100.01 = 10"], floor.Story);
        Assert.Equal(Utc(11, 20, hour, minute), floor.Heard[2].At);
    }

    [Theory]
    [InlineData("opg", 13, 14, 30)]
    [InlineData("cls", 15, 21, 0)]
    public void An_auction_order_that_does_not_trade_there_ends(string timeInForce, int sent, int hour, int minute)
    {
        var floor = new Floor(startAt: Utc(11, 20, sent));
        floor.Submit(Buy(10) with { TimeInForce = timeInForce, Type = "limit", LimitPrice = 98 });
        floor.Step(TimeSpan.FromHours(9));

        Assert.Equal(["accepted order", "new order", "canceled order"], floor.Story);
        Assert.Equal(Utc(11, 20, hour, minute), floor.Heard[2].At);
    }

    [Fact]
    public void An_opening_order_of_the_evening_waits_for_the_next_opening()
    {
        var floor = new Floor(startAt: Utc(11, 21, 1)); // Friday 20:00
        floor.Submit(Buy(10) with { TimeInForce = "opg" });
        floor.Step(TimeSpan.FromDays(3));

        Assert.Equal([Utc(11, 21, 1), Utc(11, 23, 9), Utc(11, 23, 14, 30)], floor.Heard.Select(told => told.At));
    }

    [Fact]
    public void An_extended_hours_order_trades_from_four_to_eight_and_ends_there()
    {
        var floor = new Floor(startAt: Utc(11, 20, 22));
        var order = floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 98, ExtendedHours = true });
        floor.Step(TimeSpan.FromHours(1));
        Assert.Equal(OrderStatus.New, floor.Now(order).Status);
        floor.Pin(97.4m, 97.5m);
        Assert.Equal(OrderStatus.Filled, floor.Later(order).Status);

        var missed = floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 50, ExtendedHours = true });
        floor.Step(TimeSpan.FromHours(5));
        Assert.Equal((OrderStatus.Expired, Utc(11, 21, 1)), (floor.Now(missed).Status, floor.Now(missed).ExpiredAt));
    }

    [Fact]
    public void A_plain_stop_is_not_elected_in_extended_hours()
    {
        var floor = new Floor();
        floor.Submit(Buy(10));
        floor.Turn();
        var order = floor.Submit(Sell(10) with { Type = "stop", StopPrice = 95, TimeInForce = "gtc" });
        floor.Step(TimeSpan.FromHours(7));
        floor.Pin(89.98m, 90.02m);
        floor.Step(TimeSpan.FromHours(1));
        Assert.Equal(OrderStatus.New, floor.Now(order).Status);

        floor.Pin(96.98m, 97.02m);
        floor.Step(TimeSpan.FromDays(3));
        Assert.Equal(OrderStatus.New, floor.Now(order).Status);
    }

    [Fact]
    public void A_resting_order_is_filled_when_the_price_comes()
    {
        var floor = new Floor();
        var order = floor.Submit(Buy(10) with { Type = "limit", LimitPrice = 98 });
        floor.Step(TimeSpan.FromSeconds(2));
        floor.Pin(97.4m, 97.5m);
        floor.Step(TimeSpan.FromHours(1));

        Assert.Equal((97.5m, Utc(11, 20, 15).AddSeconds(2)), (floor.Now(order).FilledAvgPrice, floor.Now(order).FilledAt));
    }

    [Theory]
    [InlineData(40, 41.6, 41.61)] // 4% above a stop below 50
    [InlineData(50, 51.25, 51.26)] // 2.5% from 50 on
    public void An_elected_buy_stop_pays_at_most_its_protection(int stop, double taken, double refused)
    {
        var floor = new Floor();
        floor.Pin(29.99m, 30.01m);
        var order = floor.Submit(Buy(10) with { Type = "stop", StopPrice = stop });
        floor.Pin((decimal)refused - 0.02m, (decimal)refused);
        Assert.Equal(OrderStatus.New, floor.Later(order).Status);
        floor.Pin((decimal)taken - 0.02m, (decimal)taken);

        Assert.Equal((OrderStatus.Filled, (decimal)taken), (floor.Later(order).Status, floor.Now(order).FilledAvgPrice));
    }

    private static DateTimeOffset Utc(int month, int day, int hour, int minute = 0) => new(2026, month, day, hour, minute, 0, TimeSpan.Zero);
}
