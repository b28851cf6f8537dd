using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Trading.Tests;

public sealed class OrderSweepTests
{
    [Fact]
    public async Task Leaves_what_only_reduces_and_cancels_the_rest()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        var stop = await desk.PlaceForeignAsync(A.SellStop(6, 90m), "stop");
        var take = await desk.PlaceForeignAsync(A.SellLimit(4, 120m), "take");
        var other = await desk.PlaceForeignAsync(A.BuyLimit(1, 10m) with { Symbol = "MSFT" }, "opens");

        var swept = await desk.Sweep.CancelAsync(exitsToo: false, CancellationToken.None);

        Assert.Equal([other.Id], swept!.Canceled); // the book can be read
        Assert.Equal(new[] { stop.Id, take.Id }.Order(), swept.Kept.Order());
        Assert.Empty(swept.Failed);
    }

    [Fact]
    public async Task Takes_exits_too_when_asked()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        await desk.PlaceForeignAsync(A.SellStop(10, 90m), "stop");

        var swept = await desk.Sweep.CancelAsync(exitsToo: true, CancellationToken.None);

        Assert.Single(swept!.Canceled); // the book can be read
        Assert.All(desk.Book, order => Assert.Contains(order.Status, (string[])["filled", "canceled"]));
    }

    [Fact]
    public async Task Takes_a_bracket_whose_entry_waits_and_leaves_the_exits_of_one_that_has_filled()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.PlaceForeignAsync(A.Bracket(10, 120m, 80m), "filled");
        var waiting = await desk.PlaceForeignAsync(A.Bracket(10, 30m, 10m) with { Type = Api.Orders.OrderType.Limit, LimitPrice = 20m, Symbol = "MSFT" }, "waiting");

        var swept = await desk.Sweep.CancelAsync(exitsToo: false, CancellationToken.None);

        Assert.Equal([waiting.Id], swept!.Canceled); // the book can be read
        Assert.Equal(10m, desk.Exchange.Book.Positions.Single().Qty);
        Assert.Equal(2, desk.Book.Count(order => order is { Symbol: "AAPL", Side: "sell" } && order.Status is "new" or "held"));
    }

    [Fact]
    public async Task Names_what_the_broker_did_not_cancel()
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = await desk.PlaceForeignAsync(A.BuyLimit(1, 50m), "opens");
        desk.Exchange.Faults.Add(new StatusBefore(503), new FaultRule { Method = "DELETE", PathPrefix = "/v2/orders", Times = 100 });

        var swept = await desk.Sweep.CancelAsync(exitsToo: false, CancellationToken.None);

        Assert.Equal([order.Id], swept!.Failed); // the book can be read
    }

    [Fact]
    public async Task Cancels_nothing_blindly()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.PlaceForeignAsync(A.BuyLimit(1, 50m), "opens");
        desk.Fail("/v2/positions", new StatusBefore(503));

        Assert.Null(await desk.Sweep.CancelAsync(exitsToo: false, CancellationToken.None));
        Assert.DoesNotContain(desk.Exchange.Requests.All, request => request.Method == "DELETE");
    }
}
