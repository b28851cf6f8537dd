using AlpacaMcp.Simulator.Exchange.Orders;
using static AlpacaMcp.Simulator.Tests.Orders.Floor;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>A turn looks only at orders that have something to do, however many rest; AAPL trades at 100.</summary>
public sealed class OrderAgendaTests
{
    private readonly Floor _floor = new(new() { StartCash = 10_000_000 });

    [Fact]
    public void Orders_far_from_the_market_sleep()
    {
        for (var i = 0; i < 500; i++)
            _floor.Submit(Limit(50 + (i * 0.05m))); // up to 74.95
        _floor.Turn();

        Assert.Empty(Woken());
        _floor.Account.Venue.Feed.Pin(_floor.Aapl, new(74.89m, 74.91m, null), _floor.Account.Venue.Now);
        Assert.Equal([499], Woken()); // only the bid of 74.95 takes an ask of 74.91
    }

    [Fact]
    public void Stops_wake_when_a_trade_is_at_or_through_them()
    {
        _floor.Submit(Buy(10) with { Type = "stop", StopPrice = 105, TimeInForce = "gtc" });
        _floor.Submit(Buy(10) with { Type = "stop", StopPrice = 106, TimeInForce = "gtc" });
        _floor.Turn();
        Assert.Empty(Woken());

        _floor.Account.Venue.Feed.Pin(_floor.Aapl, new(104.99m, 105.01m, null), _floor.Account.Venue.Now);
        Assert.Equal([0], Woken());
    }

    [Fact]
    public void Orders_on_their_way_and_orders_being_cancelled_are_awake()
    {
        var order = _floor.Submit(Limit(50));
        Assert.Equal([0], Woken());
        _floor.Turn();
        Assert.Empty(Woken());
        _floor.Cancel(order);
        Assert.Equal([0], Woken());
        _floor.Turn();

        Assert.Empty(Woken());
        Assert.Null(_floor.Account.Orders.Agenda.NextDue);
    }

    [Fact]
    public void The_next_end_is_known_and_goes_with_its_order()
    {
        var day = _floor.Submit(Limit(50) with { TimeInForce = "day" });
        var gtc = _floor.Submit(Limit(50));
        _floor.Turn();
        Assert.Equal(day.ExpiresAt, _floor.Account.Orders.Agenda.NextDue);
        _floor.Cancel(day);
        _floor.Turn();

        Assert.Equal(gtc.ExpiresAt, _floor.Account.Orders.Agenda.NextDue);
    }

    private int[] Woken() => [.. _floor.Account.Orders.Agenda.Woken(_floor.Account.Venue.Feed, Desk.FridayTen)];

    private static OrderRequest Limit(decimal price) => Buy(1) with { Type = "limit", LimitPrice = price, TimeInForce = "gtc" };
}
