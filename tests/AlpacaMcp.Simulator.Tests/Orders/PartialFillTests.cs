using AlpacaMcp.Simulator.Exchange.Orders;
using static AlpacaMcp.Simulator.Tests.Orders.Floor;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>Every fill comes in two parts here; how large the first is comes from the seed.</summary>
public sealed class PartialFillTests
{
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(5);

    private readonly Floor _floor = new(new() { PartialFillPercent = 100 });

    [Fact]
    public void Two_parts_are_two_executions_and_the_price_is_weighted()
    {
        var order = _floor.Submit(Buy(100));
        var first = _floor.Later(order);
        var part = first.FilledQty;
        Assert.InRange(part, 1, 99);
        Assert.Equal((OrderStatus.PartiallyFilled, 100.01m, part), (first.Status, first.FilledAvgPrice, _floor.Position));

        _floor.Pin(109.99m, 110.01m);
        Assert.Equal(part, _floor.Later(order).FilledQty);
        _floor.Step(s_tick);
        var second = _floor.Now(order);

        Assert.Equal((OrderStatus.Filled, 100m), (second.Status, second.FilledQty));
        Assert.Equal(((part * 100.01m) + ((100 - part) * 110.01m)) / 100, second.FilledAvgPrice);
        Assert.Equal(
            [
                "pending_new order", "new order", FormattableString.Invariant($"partial_fill order {part} @ 100.01 = {part}"),
                FormattableString.Invariant($"fill order {100 - part} @ 110.01 = 100"),
            ],
            _floor.Story);
    }

    [Fact]
    public void Without_the_setting_every_fill_is_whole()
    {
        var floor = new Floor();
        for (var i = 0; i < 50; i++)
            Assert.Equal(OrderStatus.Filled, floor.Later(floor.Submit(Buy(20))).Status);
    }

    [Fact]
    public void About_as_many_are_cut_as_the_setting_says()
    {
        var floor = new Floor(new() { PartialFillPercent = 10, StartCash = 100_000_000 });
        var cut = Enumerable.Range(0, 1000).Count(_ => floor.Later(floor.Submit(Buy(100))).Status == OrderStatus.PartiallyFilled);

        Assert.InRange(cut, 60, 140); // four standard deviations of 9.5 around 100
    }

    [Fact]
    public void A_part_releases_its_share_of_the_money_held_back()
    {
        var order = _floor.Submit(Buy(100) with { Type = "limit", LimitPrice = 101 });
        Assert.Equal((10_100m, 5_050m), (_floor.Account.Orders.Reserved.Cash, _floor.Account.Orders.Reserved.Margin));

        var part = _floor.Later(order).FilledQty;

        Assert.Equal((100 - part) * 101, _floor.Account.Orders.Reserved.Cash);
        _floor.Step(s_tick);
        Assert.Equal(0, _floor.Account.Orders.Reserved.Cash);
    }

    [Fact]
    public void A_part_of_a_sale_frees_nothing_of_the_rest()
    {
        Own(100);
        var part = _floor.Later(_floor.Submit(Sell(60))).FilledQty;

        Assert.Equal((100 - part, 40m), (_floor.Position, _floor.Available));
    }

    [Fact]
    public void Cancelling_a_partly_filled_order_keeps_what_it_filled()
    {
        var order = _floor.Submit(Buy(100));
        var part = _floor.Later(order).FilledQty;
        _floor.Pin(119.99m, 120.01m);
        _floor.Cancel(order);

        var canceled = _floor.Later(order);

        Assert.Equal((OrderStatus.Canceled, part, 100.01m, part), (canceled.Status, canceled.FilledQty, canceled.FilledAvgPrice, _floor.Position));
    }

    [Fact]
    public void A_replacement_takes_the_filled_part_along()
    {
        var order = _floor.Submit(Buy(100) with { Type = "limit", LimitPrice = 101 });
        var part = _floor.Later(order).FilledQty;
        _floor.Pin(101.5m, 101.6m);

        var added = _floor.Replace(order, new() { Qty = 120, LimitPrice = 102 });

        Assert.Equal((part, 120 - part, OrderStatus.PendingNew), (added.FilledQty, added.RemainingQty, added.Status));
        Assert.Equal((120 - part) * 102, _floor.Account.Orders.Reserved.Cash);
        var filled = _floor.Later(added);
        Assert.Equal((OrderStatus.Filled, 120m, 120m), (filled.Status, filled.FilledQty, _floor.Position));
        Assert.Equal(((part * 100.01m) + ((120 - part) * 101.6m)) / 120, filled.FilledAvgPrice);
    }

    [Fact]
    public void Immediate_or_cancel_gives_the_rest_up()
    {
        var order = _floor.Later(_floor.Submit(Buy(100) with { TimeInForce = "ioc" }));

        Assert.Equal(OrderStatus.Canceled, order.Status);
        Assert.InRange(order.FilledQty, 1, 99);
        Assert.Equal(["pending_new", "new", "partial_fill", "canceled"], _floor.Heard.Select(told => told.Kind.Word()));
    }

    [Fact]
    public void Fill_or_kill_is_never_cut() =>
        Assert.Equal(OrderStatus.Filled, _floor.Later(_floor.Submit(Buy(100) with { TimeInForce = "fok" })).Status);

    [Fact]
    public void A_notional_order_spends_its_money_in_two_parts()
    {
        var order = _floor.Submit(Buy(1) with { Qty = null, Notional = 5_000 });
        Assert.Equal(OrderStatus.PartiallyFilled, _floor.Later(order).Status);
        Assert.Equal(5_000 - decimal.Round(_floor.Now(order).FilledCost, 2, MidpointRounding.AwayFromZero), _floor.Account.Orders.Reserved.Cash);

        _floor.Step(s_tick);
        Assert.Equal(OrderStatus.Filled, _floor.Now(order).Status);
        Assert.InRange(_floor.Account.Portfolio.Cash, 95_000m, 95_000.01m);
    }

    [Fact]
    public void The_legs_of_a_bracket_wait_for_the_whole_entry()
    {
        var parent = _floor.Submit(Bracket());
        _floor.Pin(97.4m, 97.5m);
        Assert.Equal(OrderStatus.PartiallyFilled, _floor.Later(parent).Status);
        Assert.Equal((OrderStatus.Held, OrderStatus.Held), (_floor.Leg(parent, false).Status, _floor.Leg(parent, true).Status));

        _floor.Step(s_tick);
        Assert.Equal((OrderStatus.New, OrderStatus.Held), (_floor.Leg(parent, false).Status, _floor.Leg(parent, true).Status));
    }

    [Fact]
    public void What_an_entry_has_bought_is_kept_for_its_exits()
    {
        Own(100);
        var parent = _floor.Submit(Bracket());
        _floor.Pin(97.4m, 97.5m);
        Assert.InRange(_floor.Later(parent).FilledQty, 1, 9);

        Assert.Equal(100, _floor.Available);
        _floor.Submit(Sell(100) with { Type = "limit", LimitPrice = 120 });
        Assert.Equal(
            "insufficient qty available for order (requested: 1, available: 0)",
            Assert.Throws<InvalidOperationException>(() => _floor.Submit(Sell(1))).Message);

        _floor.Step(s_tick);
        Assert.Equal((110m, 0m), (_floor.Position, _floor.Available));
    }

    [Theory]
    [InlineData(false, 110.5)]
    [InlineData(true, 89.5)]
    public void A_part_of_one_exit_is_taken_off_the_other(bool stop, double bid)
    {
        var parent = _floor.Submit(Bracket());
        _floor.Pin(97.4m, 97.5m);
        _floor.Turn();
        _floor.Step(s_tick);
        _floor.Pin((decimal)bid, (decimal)bid + 0.1m);
        _floor.Turn();

        var (working, other) = (_floor.Leg(parent, stop), _floor.Leg(parent, !stop));
        Assert.Equal(OrderStatus.PartiallyFilled, working.Status);
        Assert.InRange(working.FilledQty, 1, 9);
        Assert.Equal((10 - working.FilledQty, true), (other.Terms.Qty, other.IsOpen));
        Assert.Equal(0, _floor.Available);

        _floor.Step(s_tick);
        Assert.Equal((OrderStatus.Filled, OrderStatus.Canceled, 0m), (_floor.Leg(parent, stop).Status, _floor.Leg(parent, !stop).Status, _floor.Position));
    }

    private void Own(decimal qty)
    {
        _floor.Submit(Buy(qty));
        _floor.Turn();
        _floor.Step(s_tick);
    }
}
