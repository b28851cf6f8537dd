using AlpacaMcp.Api;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Trading.Tests;

public sealed class CancelTests
{
    [Fact]
    public async Task Cancels_an_order_without_looking_at_anything_else()
    {
        await using var desk = await TestDesk.OpenAsync();
        var placed = await desk.SubmitAsync(A.BuyLimit(10, 90m));
        desk.Fail("/v2/account", new StatusBefore(503));
        desk.Fail("/v2/positions", new StatusBefore(503));
        desk.Fail("/v2/stocks", new StatusBefore(503));

        var canceled = await desk.Desk.CancelAsync(placed.Order!.Id, CancellationToken.None); // placed

        Assert.Equal(OrderStatus.Canceled, canceled.Status);
    }

    [Fact]
    public async Task A_cancel_whose_answer_is_lost_is_done()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { MaxReadRetries = 1 });
        var placed = await desk.SubmitAsync(A.BuyLimit(10, 90m));
        desk.Exchange.Faults.Add(new StatusAfter(504), new FaultRule { Method = "DELETE" });

        var canceled = await desk.Desk.CancelAsync(placed.Order!.Id, CancellationToken.None); // placed

        Assert.Equal(OrderStatus.Canceled, canceled.Status);
        Assert.Equal("canceled", Assert.Single(desk.Book).Status);
    }

    [Fact]
    public async Task A_cancel_of_a_filled_order_says_that_it_is_filled()
    {
        await using var desk = await TestDesk.OpenAsync();
        var placed = await desk.SubmitAsync(A.Buy(10));

        var refused = await Assert.ThrowsAsync<AlpacaApiException>(() => desk.Desk.CancelAsync(placed.Order!.Id, CancellationToken.None)); // placed

        Assert.Contains("filled", refused.Message, StringComparison.Ordinal);
    }
}
