using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using static AlpacaMcp.Simulator.Tests.Orders.Floor;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>Every event of a group's life, in order.</summary>
public sealed class GroupStoryTests
{
    private static readonly string[] s_entered =
        ["pending_new parent", "held profit", "held stop", "new parent", "fill parent 10 @ 97.5 = 10", "new profit"];

    private readonly Floor _floor = new();

    [Fact]
    public void A_bracket_that_takes_its_profit()
    {
        Enter();
        _floor.Pin(110.5m, 110.6m);
        _floor.Turn();

        Assert.Equal([.. s_entered, "fill profit 10 @ 110.5 = 0", "canceled stop"], _floor.Story);
    }

    [Fact]
    public void A_bracket_that_is_stopped()
    {
        Enter();
        _floor.Pin(89.5m, 89.6m);
        _floor.Turn();

        Assert.Equal([.. s_entered, "new stop", "fill stop 10 @ 89.5 = 0", "canceled profit"], _floor.Story);
    }

    [Fact]
    public void A_short_bracket_that_is_stopped()
    {
        _floor.Submit(Bracket() with { Side = "sell", LimitPrice = 102, TakeProfitLimit = 90, StopLossStop = 110 });
        _floor.Pin(102.5m, 102.6m);
        _floor.Turn();
        _floor.Pin(110.4m, 110.5m); // 2.5% above the stop is 112.75
        _floor.Turn();

        Assert.Equal(
            [
                "pending_new parent", "held profit", "held stop", "new parent", "fill parent 10 @ 102.5 = -10", "new profit",
                "new stop", "fill stop 10 @ 110.5 = 0", "canceled profit",
            ],
            _floor.Story);
    }

    [Fact]
    public void A_bracket_whose_stop_has_a_limit_rests_there_and_its_profit_may_still_come()
    {
        Enter(Bracket() with { StopLossLimit = 89.8m });
        _floor.Pin(89.5m, 89.6m);
        _floor.Turn();
        _floor.Pin(110.5m, 110.6m);
        _floor.Turn();

        // Elected at 89.55, but the bid of 89.5 is below its limit; then 110.5 suits both exits and the older one takes it.
        Assert.Equal([.. s_entered, "new stop", "fill profit 10 @ 110.5 = 0", "canceled stop"], _floor.Story);
    }

    [Fact]
    public void A_bracket_cancelled_before_its_entry()
    {
        var parent = _floor.Submit(Bracket());
        _floor.Turn();
        _floor.Cancel(parent);
        _floor.Turn();

        Assert.Equal(
            ["pending_new parent", "held profit", "held stop", "new parent", "pending_cancel parent", "canceled parent", "canceled profit", "canceled stop"],
            _floor.Story);
    }

    [Theory]
    [InlineData(true, "stop", "profit")]
    [InlineData(false, "profit", "stop")]
    public void Cancelling_an_exit_cancels_the_other(bool stop, string first, string second)
    {
        var parent = Enter();
        _floor.Cancel(_floor.Leg(parent, stop));
        _floor.Turn();

        Assert.Equal([.. s_entered, $"pending_cancel {first}", $"canceled {first}", $"canceled {second}"], _floor.Story);
        Assert.Equal(10, _floor.Position);
    }

    [Fact]
    public void Cancelling_a_held_leg_cancels_the_entry_too()
    {
        var parent = _floor.Submit(Bracket());
        _floor.Turn();
        _floor.Cancel(_floor.Leg(parent, stop: true));
        _floor.Turn();

        Assert.Equal(
            ["pending_new parent", "held profit", "held stop", "new parent", "pending_cancel stop", "canceled stop", "canceled parent", "canceled profit"],
            _floor.Story);
    }

    [Fact]
    public void A_day_bracket_that_is_not_entered_expires_whole()
    {
        _floor.Submit(Bracket() with { TimeInForce = "day" });
        _floor.Step(TimeSpan.FromHours(7));

        Assert.Equal(
            ["pending_new parent", "held profit", "held stop", "new parent", "expired parent", "expired profit", "expired stop"], _floor.Story);
    }

    [Fact]
    public void The_exits_of_a_day_bracket_expire_at_the_close_and_the_position_stays()
    {
        Enter(Bracket() with { TimeInForce = "day" });
        _floor.Step(TimeSpan.FromHours(7));

        Assert.Equal([.. s_entered, "expired profit", "expired stop"], _floor.Story);
        Assert.Equal(10, _floor.Position);
    }

    [Theory]
    [InlineData(110.5, "fill parent 10 @ 110.5 = 0|canceled stop")]
    [InlineData(89.5, "new stop|fill stop 10 @ 89.5 = 0|canceled parent")]
    public void Of_an_oco_one_exit_cancels_the_other(double bid, string end)
    {
        _floor.Submit(Buy(10));
        _floor.Hear(() =>
        {
            _floor.Submit(Oco());
            _floor.Turn();
            _floor.Pin((decimal)bid, (decimal)bid + 0.1m);
            _floor.Turn();
        });

        Assert.Equal(["pending_new parent", "held stop", "new parent", .. end.Split('|')], _floor.Story);
    }

    [Theory]
    [InlineData(true, 89.5, "stop")]
    [InlineData(false, 110.5, "profit")]
    public void The_only_leg_of_an_oto_works_once_the_entry_is_filled(bool stop, double bid, string leg)
    {
        var oto = Bracket() with { OrderClass = "oto" };
        _floor.Submit(stop ? oto with { HasTakeProfit = false, TakeProfitLimit = null } : oto with { HasStopLoss = false, StopLossStop = null });
        _floor.Pin(97.4m, 97.5m);
        _floor.Turn();
        _floor.Pin((decimal)bid, (decimal)bid + 0.1m);
        _floor.Turn();

        Assert.Equal(
            ["pending_new parent", $"held {leg}", "new parent", "fill parent 10 @ 97.5 = 10", $"new {leg}", FormattableString.Invariant($"fill {leg} 10 @ {bid} = 0")],
            _floor.Story);
    }

    [Theory]
    [InlineData(10, "canceled profit|canceled stop")]
    [InlineData(6, "partial_fill profit 4 @ 110.5 = 0|canceled profit|canceled stop")]
    public void Exits_end_where_a_position_that_went_otherwise_ends(int gone, string end)
    {
        Enter();
        _floor.Account.Portfolio.Apply(new Execution(_floor.Aapl, -gone, 97.4m, Desk.FridayTen)); // delivered, say, for an assigned contract
        _floor.Pin(110.5m, 110.6m);
        _floor.Turn();

        Assert.Equal([.. s_entered, .. end.Split('|')], _floor.Story);
        Assert.Equal(0, _floor.Position);
    }

    [Fact]
    public void A_queued_bracket_is_accepted_and_its_legs_are_held()
    {
        var floor = new Floor(startAt: new(2026, 11, 20, 22, 0, 0, TimeSpan.Zero));
        floor.Submit(Bracket());
        floor.Pin(97.4m, 97.5m);
        floor.Step(TimeSpan.FromDays(3));

        Assert.Equal(["accepted parent", "held profit", "held stop", "new parent", "fill parent 10 @ 97.5 = 10", "new profit"], floor.Story);
    }

    private Order Enter(OrderRequest? request = null)
    {
        var parent = _floor.Submit(request ?? Bracket());
        _floor.Pin(97.4m, 97.5m);
        _floor.Turn();
        return parent;
    }
}
