using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Trading.Tests;

/// <summary>One id is one order, in this process and in the next.</summary>
public sealed class ClientOrderIdTests
{
    [Fact]
    public async Task An_id_whose_order_was_refused_may_be_tried_again_with_the_same_order_only()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.FailPosts(new StatusBefore(429));
        var order = A.Buy(10) with { ClientOrderId = "one" };
        await desk.SubmitAsync(order);

        var other = await desk.SubmitAsync(order with { Qty = 11 });
        var same = await desk.SubmitAsync(order);

        Assert.Equal("CLIENT_ORDER_ID_REUSED", Assert.Single(other.Objections).Code);
        Assert.Equal(OutcomeKind.Placed, same.Kind);
    }

    [Fact]
    public async Task The_same_order_under_the_same_id_is_not_placed_again()
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = A.BuyLimit(10, 90m) with { ClientOrderId = "one" };
        var first = await desk.SubmitAsync(order);

        var again = await desk.SubmitAsync(order);

        Assert.Equal(OutcomeKind.Placed, again.Kind);
        Assert.Equal(first.Order?.Id, again.Order?.Id);
        Assert.Contains("NOT placed again", Assert.Single(again.Notes), StringComparison.Ordinal);
        Assert.Single(desk.Posts);
    }

    [Fact]
    public async Task Another_order_under_the_same_id_is_refused_and_not_sent()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        var other = await desk.SubmitAsync(A.BuyLimit(10, 91m) with { ClientOrderId = "one" });

        Assert.Equal("CLIENT_ORDER_ID_REUSED", Assert.Single(other.Objections).Code);
        Assert.Single(desk.Posts);
    }

    [Fact]
    public async Task A_repeat_that_cannot_be_looked_up_is_unknown_not_failed()
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = A.BuyLimit(10, 90m) with { ClientOrderId = "one" };
        await desk.SubmitAsync(order);
        desk.FailLookups(new StatusBefore(503), times: 10);

        var again = await desk.SubmitAsync(order);

        Assert.Equal(OutcomeKind.Unknown, again.Kind);
        Assert.Single(desk.Posts);
    }

    [Fact]
    public async Task Another_process_with_the_same_id_and_order_places_nothing()
    {
        await using var desk = await TestDesk.OpenAsync();
        await using var other = desk.FreshProcess();
        var order = A.BuyLimit(10, 90m) with { ClientOrderId = "one" };
        var first = await desk.SubmitAsync(order);

        var again = await other.SubmitAsync(order);

        Assert.Equal(OutcomeKind.Placed, again.Kind);
        Assert.Equal(first.Order?.Id, again.Order?.Id);
        Assert.Contains("NOT placed again", Assert.Single(again.Notes), StringComparison.Ordinal);
        Assert.Single(desk.Book);
    }

    [Fact]
    public async Task Another_process_with_the_same_id_and_another_order_is_refused()
    {
        await using var desk = await TestDesk.OpenAsync();
        await using var other = desk.FreshProcess();
        await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        var outcome = await other.SubmitAsync(A.BuyLimit(10, 91m) with { ClientOrderId = "one" });

        Assert.Equal(OutcomeKind.Denied, outcome.Kind);
        Assert.Equal("CLIENT_ORDER_ID_REUSED", Assert.Single(outcome.Objections).Code);
        Assert.Equal(90m, Assert.Single(desk.Book).LimitPrice);
    }
}
