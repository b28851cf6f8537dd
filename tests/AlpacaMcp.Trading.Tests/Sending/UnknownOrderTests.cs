using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Sending;

/// <summary>What stays unknown, what it reserves, and how it is settled later.</summary>
public sealed class UnknownOrderTests
{
    [Fact]
    public async Task A_taken_id_that_no_look_up_shows_is_unknown_and_never_not_placed()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.NoResend with { GiveUp = TimeSpan.FromMilliseconds(200) } });
        desk.FailPosts(new HideOrder(lookups: 100_000));
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), "one");

        var outcome = await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        Assert.Equal(OutcomeKind.Unknown, outcome.Kind);
        Assert.Equal(IntentState.Unknown, await desk.StateOfAsync("one"));
        Assert.Single(desk.Book);
    }

    [Fact]
    public async Task A_taken_id_that_shows_late_is_found()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.FailPosts(new HideOrder(lookups: 5));
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), "one");

        var outcome = await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Single(desk.Book);
    }

    [Fact]
    public async Task An_unexpected_failure_while_sending_leaves_the_intent_unknown_not_sending()
    {
        await using var desk = await TestDesk.OpenAsync();
        var wish = TestDesk.Wish(A.BuyLimit(10, 90m), "one", (_, _) => throw new InvalidOperationException("broken"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Desk.CarryOutAsync(wish, CancellationToken.None));

        Assert.Equal(IntentState.Unknown, await desk.StateOfAsync("one"));
    }

    [Fact]
    public async Task An_unknown_order_keeps_its_reservation_and_blocks_opening_but_not_closing()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.Hasty with { MinLookups = 3 } });
        await desk.HoldAsync(A.Buy(150));
        desk.FailPosts(new DropRequest());
        var first = await desk.SubmitAsync(A.Buy(49) with { ClientOrderId = "one" });

        var second = await desk.SubmitAsync(A.Buy(1));
        var close = await desk.CloseAsync("AAPL");

        Assert.Equal(OutcomeKind.Unknown, first.Kind);
        Assert.Equal([RiskCode.UnknownOrder, RiskCode.PositionShare], second.Objections.Select(o => o.Code));
        Assert.Equal(OutcomeKind.Placed, close.Kind);
        Assert.Equal(IntentState.Unknown, await desk.StateOfAsync("one")); // The quiet period of five minutes is not over.
    }

    [Fact]
    public async Task An_unknown_order_that_exists_is_found_at_the_next_order()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.Hasty });
        desk.FailPosts(new LoseResponse());
        desk.FailLookups(new StatusBefore(503));
        var first = await desk.SubmitAsync(A.BuyLimit(90, 100m) with { ClientOrderId = "one" });

        var denied = await desk.SubmitAsync(A.BuyLimit(110, 90m));
        var second = await desk.SubmitAsync(A.Buy(90));

        Assert.Equal(OutcomeKind.Unknown, first.Kind);
        Assert.Equal(OutcomeKind.Denied, denied.Kind);
        Assert.Equal(OutcomeKind.Placed, second.Kind);
        Assert.Equal(IntentState.Ended, await desk.StateOfAsync("one"));
    }

    [Fact]
    public async Task One_look_up_after_an_outage_does_not_prove_absence()
    {
        var times = Setup.Hasty with { QuietPeriod = TimeSpan.Zero, MinLookups = 3 };
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = times });
        desk.FailPosts(new DropRequest());
        desk.FailLookups(new StatusBefore(503));
        await desk.SubmitAsync(A.Buy(10) with { ClientOrderId = "one" });

        await desk.SubmitAsync(A.Buy(1));
        await desk.SubmitAsync(A.Buy(1));
        Assert.Equal(IntentState.Unknown, await desk.StateOfAsync("one"));

        await desk.SubmitAsync(A.Buy(1));
        Assert.Equal(IntentState.NotPlaced, await desk.StateOfAsync("one"));
    }

    [Fact]
    public async Task The_same_id_again_settles_an_unknown_order()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.Hasty });
        desk.FailPosts(new LoseResponse());
        desk.FailLookups(new StatusBefore(503), times: 2);
        var order = A.BuyLimit(10, 90m) with { ClientOrderId = "one" };
        await desk.SubmitAsync(order);

        var stillUnknown = await desk.SubmitAsync(order);
        var known = await desk.SubmitAsync(order);

        Assert.Equal(OutcomeKind.Unknown, stillUnknown.Kind);
        Assert.Equal(OutcomeKind.Placed, known.Kind);
        Assert.Single(desk.Posts);
    }
}
