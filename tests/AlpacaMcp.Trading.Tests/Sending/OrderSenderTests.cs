using AlpacaMcp.Api.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Sending;

/// <summary>What goes wrong between the desk and the exchange; the exchange's own book says what is true.</summary>
public sealed class OrderSenderTests
{
    public static TheoryData<IFault> ProcessedUnheard => new()
    {
        new LoseResponse(), new GarbageBody(), new StatusAfter(500), new StatusAfter(502), new StatusAfter(503), new StatusAfter(504),
    };

    [Theory]
    [MemberData(nameof(ProcessedUnheard))]
    public async Task An_order_that_arrived_and_whose_answer_did_not_is_placed_once(IFault fault)
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.FailPosts(fault);

        var outcome = await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal(Assert.Single(desk.Book).Id, outcome.Order?.Id);
        Assert.Contains("found by its client_order_id", Assert.Single(outcome.Notes), StringComparison.Ordinal);
        Assert.Equal(IntentState.Acknowledged, await desk.StateOfAsync("one"));
        Assert.Single(desk.Posts);
    }

    public static TheoryData<IFault> NotProcessed => new() { new DropRequest(), new StatusBefore(500), new StatusBefore(503), new StatusBefore(504) };

    [Theory]
    [MemberData(nameof(NotProcessed))]
    public async Task An_order_that_did_not_arrive_is_sent_again_under_the_same_id(IFault fault)
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.FailPosts(fault);

        var outcome = await desk.SubmitAsync(A.BuyLimit(10, 90m));

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal(outcome.ClientOrderId, Assert.Single(desk.Book).ClientOrderId);
        Assert.Equal(2, desk.Posts.Count);
        Assert.Equal(desk.Posts[0].Body, desk.Posts[1].Body);
    }

    [Theory]
    [MemberData(nameof(NotProcessed))]
    public async Task An_order_that_did_not_arrive_and_may_not_be_resent_is_not_placed(IFault fault)
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.NoResend });
        desk.FailPosts(fault);

        var outcome = await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        Assert.Equal(OutcomeKind.NotPlaced, outcome.Kind);
        Assert.Equal("one", outcome.ClientOrderId);
        Assert.Empty(desk.Book);
        Assert.Equal(IntentState.NotPlaced, await desk.StateOfAsync("one"));
    }

    [Fact]
    public async Task An_order_under_an_id_of_our_own_is_ours_however_the_broker_words_it()
    {
        await using var desk = await TestDesk.OpenAsync();
        var reworded = A.BuyLimit(10, 90m) with { TimeInForce = TimeInForce.Gtc };
        var id = (await desk.SubmitAsync(A.BuyLimit(1, 80m))).ClientOrderId + "x";
        var wish = TestDesk.Wish(A.BuyLimit(10, 90m), id, async (_, token) =>
        {
            await desk.PlaceForeignAsync(reworded, id);
            return await desk.Orders.PlaceAsync(reworded.ToWire(id), token); // The id is taken now, as after a lost answer.
        });

        var outcome = await desk.Desk.CarryOutAsync(wish, CancellationToken.None);

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
    }

    [Fact]
    public async Task An_order_not_placed_may_be_sent_again_under_the_same_id()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.NoResend });
        desk.FailPosts(new DropRequest());
        await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        var again = await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        Assert.Equal(OutcomeKind.Placed, again.Kind);
        Assert.Single(desk.Book);
    }

    [Fact]
    public async Task An_answer_lost_again_and_again_still_makes_one_order()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.FailPosts(new DropRequest());
        desk.FailPosts(new LoseResponse());
        desk.FailLookups(new StatusBefore(503), times: 3);

        var outcome = await desk.SubmitAsync(A.BuyLimit(10, 90m));

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Single(desk.Book);
    }

    [Fact]
    public async Task An_acknowledged_order_that_the_lists_do_not_show_yet_keeps_its_reservation()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOrderNotionalUsd = 20_000m } });
        desk.FailPosts(new HideOrder(TimeSpan.FromMinutes(1)));
        await desk.SubmitAsync(A.BuyLimit(150, 99m));

        var whileHidden = await desk.SubmitAsync(A.BuyLimit(60, 99m));
        desk.ExchangeTime.Advance(TimeSpan.FromMinutes(2));
        var whenShown = await desk.SubmitAsync(A.BuyLimit(60, 99m));
        var withinLimit = await desk.SubmitAsync(A.BuyLimit(50, 99m));

        Assert.Equal(RiskCode.PositionShare, Assert.Single(whileHidden.Objections).Code);
        Assert.Equal(RiskCode.PositionShare, Assert.Single(whenShown.Objections).Code);
        Assert.Equal(OutcomeKind.Placed, withinLimit.Kind);
    }

    [Fact]
    public async Task Too_many_requests_is_a_refusal_and_nothing_is_sent_again()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.FailPosts(new StatusBefore(429));

        var outcome = await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        Assert.Equal(OutcomeKind.Rejected, outcome.Kind);
        Assert.Equal(42910000, outcome.Rejection?.Code);
        Assert.Single(desk.Posts);
        Assert.Empty(desk.Book);
        Assert.Equal(IntentState.NotPlaced, await desk.StateOfAsync("one"));
    }

    [Fact]
    public async Task A_refused_connection_is_definitely_not_placed()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.NoResend });
        var wish = TestDesk.Wish(A.BuyLimit(10, 90m), "one", async (wire, token) =>
        {
            await desk.Exchange.DisposeAsync();
            return await desk.Orders.PlaceAsync(wire, token);
        });

        var outcome = await desk.Desk.CarryOutAsync(wish, CancellationToken.None);

        Assert.Equal(OutcomeKind.NotPlaced, outcome.Kind);
        Assert.Empty(desk.Book);
    }

    [Fact]
    public async Task An_order_is_followed_to_its_end_after_its_caller_has_gone()
    {
        await using var desk = await TestDesk.OpenAsync();
        using var caller = new CancellationTokenSource();
        var held = new DelayResponse();
        desk.FailPosts(held);

        var call = desk.Desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" }, caller.Token);
        await held.Processed;
        await caller.CancelAsync();
        held.Release();
        var outcome = await call;

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Single(desk.Book);
        Assert.Equal(IntentState.Acknowledged, await desk.StateOfAsync("one"));
    }

    [Fact]
    public async Task An_order_whose_answer_is_lost_is_found_after_its_caller_has_gone()
    {
        await using var desk = await TestDesk.OpenAsync();
        using var caller = new CancellationTokenSource();
        desk.FailPosts(new LoseResponse());
        var wish = TestDesk.Wish(A.BuyLimit(10, 90m), "one", async (wire, token) =>
        {
            await caller.CancelAsync();
            return await desk.Orders.PlaceAsync(wire, token);
        });

        var outcome = await desk.Desk.CarryOutAsync(wish, caller.Token);

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Single(desk.Book);
    }

    [Theory]
    [InlineData(90.00)] // 100 is more than 5 % above it
    [InlineData(0.01)]
    public async Task An_order_is_not_resent_when_the_quote_has_moved_away_from_its_limit(double ask)
    {
        var outcome = await ResendAfterMoveAsync((decimal)ask, A.BuyLimit(10, 100m));

        Assert.Equal(OutcomeKind.NotPlaced, outcome.Kind);
    }

    [Fact]
    public async Task An_order_is_not_resent_when_it_now_costs_more_than_the_limit()
    {
        Assert.Equal(OutcomeKind.NotPlaced, (await ResendAfterMoveAsync(100.01m, A.Buy(100))).Kind);
        Assert.Equal(OutcomeKind.Placed, (await ResendAfterMoveAsync(99m, A.Buy(100))).Kind);
    }

    [Fact]
    public async Task A_close_is_not_resent_once_the_position_is_gone()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.Patient });
        await desk.HoldAsync(A.Buy(10));
        desk.FailPosts(new DropRequest());
        var wish = TestDesk.Wish(A.Sell(10), "one", async (wire, token) =>
        {
            try
            {
                return await desk.Orders.PlaceAsync(wire, token);
            }
            finally
            {
                await desk.PlaceForeignAsync(A.Sell(10), "somebody-else");
            }
        });

        var outcome = await desk.Desk.CarryOutAsync(wish, CancellationToken.None);

        Assert.Equal(OutcomeKind.NotPlaced, outcome.Kind);
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    private static async Task<OrderOutcome> ResendAfterMoveAsync(decimal ask, AlpacaMcp.Trading.Orders.StockOrder order)
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.Patient with { ResendWindow = TimeSpan.FromSeconds(2) } });
        desk.FailPosts(new DropRequest());
        var wish = TestDesk.Wish(order, "one", (wire, token) =>
        {
            desk.Exchange.Market.Pin("AAPL", ask - 0.005m, ask);
            return desk.Orders.PlaceAsync(wire, token);
        });

        var outcome = await desk.Desk.CarryOutAsync(wish, CancellationToken.None);

        Assert.Equal(outcome.Kind == OutcomeKind.Placed ? 2 : 1, desk.Posts.Count);
        Assert.Equal(desk.Posts.Count - 1, desk.Book.Count);
        return outcome;
    }
}
