using AlpacaMcp.Simulator.Exchange.Orders;
using static AlpacaMcp.Simulator.Tests.Orders.Floor;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>What replacing one member of a group does to the others.</summary>
public sealed class GroupReplaceTests
{
    private readonly Floor _floor = new();

    [Fact]
    public void The_quantity_of_an_entry_is_that_of_its_legs()
    {
        var parent = _floor.Submit(Bracket());
        _floor.Turn();

        var added = _floor.Replace(parent, new() { Qty = 6, LimitPrice = 97 });

        Assert.Equal((6m, 6m), (_floor.Leg(added, false).Terms.Qty, _floor.Leg(added, true).Terms.Qty));
        Assert.Equal((parent.Group, "bracket"), (added.Group, added.Terms.OrderClass));
        _floor.Pin(96.4m, 96.5m);
        _floor.Turn();
        Assert.Equal((6m, OrderStatus.New, 0m), (_floor.Position, _floor.Leg(added, false).Status, _floor.Available));
    }

    [Fact]
    public void A_leg_that_waits_for_its_entry_can_have_another_price_and_waits_on()
    {
        var parent = _floor.Submit(Bracket());
        _floor.Turn();

        var added = _floor.Replace(_floor.Leg(parent, stop: false), new() { LimitPrice = 115 });

        Assert.Equal((OrderStatus.Held, true, parent.Group), (_floor.Later(added).Status, added.IsLeg, added.Group));
        Enter();
        Assert.Equal(OrderStatus.New, _floor.Now(added).Status);
        _floor.Pin(115, 115.1m);
        Assert.Equal((OrderStatus.Filled, OrderStatus.Canceled), (_floor.Later(added).Status, _floor.Leg(parent, stop: true).Status));
    }

    [Fact]
    public void The_held_stop_of_an_entered_bracket_can_be_moved_and_is_watched_at_its_new_price()
    {
        var parent = _floor.Submit(Bracket());
        Enter();

        var added = _floor.Replace(_floor.Leg(parent, stop: true), new() { StopPrice = 95 });

        Assert.Equal((OrderStatus.Held, 95m), (_floor.Later(added).Status, added.StopPrice));
        _floor.Pin(94.5m, 94.6m);
        Assert.Equal((OrderStatus.Filled, OrderStatus.Canceled), (_floor.Later(added).Status, _floor.Leg(parent, stop: false).Status));
    }

    [Fact]
    public void A_smaller_exit_makes_the_other_smaller()
    {
        var parent = _floor.Submit(Bracket());
        Enter();

        _floor.Replace(_floor.Leg(parent, stop: false), new() { Qty = 4 });

        Assert.Equal((4m, 6m), (_floor.Leg(parent, stop: true).Terms.Qty, _floor.Available));
    }

    [Fact]
    public void An_oco_parent_takes_its_stop_along()
    {
        _floor.Submit(Buy(10));
        _floor.Turn();
        var parent = _floor.Submit(Oco());
        _floor.Turn();

        var added = _floor.Replace(parent, new() { Qty = 7, LimitPrice = 112 });

        Assert.Equal((7m, 3m), (_floor.Leg(added, stop: true).Terms.Qty, _floor.Available));
        _floor.Pin(112.4m, 112.5m);
        Assert.Equal((OrderStatus.Filled, OrderStatus.Canceled, 3m), (_floor.Later(added).Status, _floor.Leg(added, stop: true).Status, _floor.Position));
    }

    [Fact]
    public void A_stop_that_is_elected_stays_so_when_only_its_limit_is_replaced()
    {
        _floor.Submit(Buy(10));
        _floor.Turn();
        var order = _floor.Submit(Sell(10) with { Type = "stop_limit", StopPrice = 95, LimitPrice = 94, TimeInForce = "gtc" });
        _floor.Pin(92.98m, 93.02m);
        Assert.True(_floor.Later(order).Triggered);

        var added = _floor.Replace(order, new() { LimitPrice = 92 });

        Assert.Equal((OrderStatus.Filled, 92.98m), (_floor.Later(added).Status, _floor.Now(added).FilledAvgPrice));
    }

    [Fact]
    public void Cancelling_a_replacement_ends_its_group()
    {
        var parent = _floor.Submit(Bracket());
        _floor.Turn();
        var added = _floor.Replace(parent, new() { LimitPrice = 97 });
        _floor.Turn();
        _floor.Cancel(added);
        _floor.Turn();

        Assert.Empty(_floor.Account.Orders.Open);
        Assert.Equal(OrderStatus.Replaced, _floor.Now(parent).Status);
    }

    [Fact]
    public void An_order_on_its_way_cannot_be_replaced()
    {
        var order = Buy(10) with { Type = "limit", LimitPrice = 98 };
        var placed = _floor.Account.At(now => _floor.Account.Desk.Replace(_floor.Account.Desk.Submit(order, now).Value!, new() { LimitPrice = 97 }, now));

        Assert.Equal((422, "cannot replace order in pending_new status"), (placed.Refusal!.Status, placed.Refusal.Message));
    }

    private void Enter()
    {
        _floor.Pin(97.4m, 97.5m);
        _floor.Turn();
    }
}
