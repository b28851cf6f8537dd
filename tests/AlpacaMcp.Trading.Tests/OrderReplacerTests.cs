using AlpacaMcp.Api;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests;

public sealed class OrderReplacerTests
{
    [Fact]
    public async Task Replaces_what_is_given_and_keeps_the_rest_under_a_new_id()
    {
        await using var desk = await TestDesk.OpenAsync();
        var old = await PlaceAsync(desk, A.BuyLimit(10, 90m));

        var outcome = await desk.ReplaceAsync(old.Id, new() { LimitPrice = 91m });

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.NotEqual(old.ClientOrderId, outcome.ClientOrderId);
        Assert.Equal(["replaced", "new"], desk.Book.Select(o => o.Status));
        Assert.Equal((10m, 91m), (desk.Book[1].Qty, desk.Book[1].LimitPrice));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)] // counted at the ask of 100
    public async Task The_changed_order_is_judged_like_a_new_one(int qty, bool isAllowed)
    {
        await using var desk = await TestDesk.OpenAsync();
        var old = await PlaceAsync(desk, A.BuyLimit(10, 90m));

        var outcome = await desk.ReplaceAsync(old.Id, new() { Qty = qty });

        Assert.Equal(isAllowed ? OutcomeKind.Placed : OutcomeKind.Denied, outcome.Kind);
    }

    [Theory]
    [InlineData(35, true)]
    [InlineData(36, false)] // 3,600 USD at the ask; the old order's 3,000 were never counted.
    public async Task Somebody_elses_order_once_replaced_counts_whole(int qty, bool isAllowed)
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOpeningNotionalPerDayUsd = 3_500m } });
        var foreign = await desk.PlaceForeignAsync(A.BuyLimit(30, 90m), "foreign");

        Assert.Equal(isAllowed ? OutcomeKind.Placed : OutcomeKind.Denied, (await desk.ReplaceAsync(foreign.Id, new() { Qty = qty })).Kind);
    }

    [Fact]
    public async Task The_changed_price_is_held_to_the_collar()
    {
        await using var desk = await TestDesk.OpenAsync();
        var old = await PlaceAsync(desk, A.BuyLimit(10, 90m));

        var outcome = await desk.ReplaceAsync(old.Id, new() { LimitPrice = 105.01m });

        Assert.Equal(RiskCode.PriceCollar, Assert.Single(outcome.Objections).Code);
        Assert.Equal("new", Assert.Single(desk.Book).Status);
    }

    [Fact]
    public async Task The_old_order_does_not_count_beside_the_new_one()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOrderNotionalUsd = 20_000m } });
        var old = await PlaceAsync(desk, A.BuyLimit(150, 90m));

        Assert.Equal(OutcomeKind.Placed, (await desk.ReplaceAsync(old.Id, new() { Qty = 199 })).Kind);
    }

    [Fact]
    public async Task Ten_replaces_cannot_walk_past_the_cap()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOrderNotionalUsd = 20_000m } });
        var id = (await PlaceAsync(desk, A.BuyLimit(100, 90m))).Id;
        var ids = new HashSet<string?>();
        foreach (var step in Enumerable.Range(1, 10))
        {
            var outcome = await desk.ReplaceAsync(id, new() { Qty = 100 + (20 * step) });
            id = outcome.Order?.Id ?? id;
            Assert.True(outcome.Kind == OutcomeKind.Denied || ids.Add(outcome.ClientOrderId));
        }

        Assert.Equal(5, ids.Count); // 120, 140, 160, 180, 200
        Assert.Equal(200m, desk.Book.Single(o => o.Status == "new").Qty);
    }

    [Fact]
    public async Task Nor_past_the_days_sum()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOrderNotionalUsd = 20_000m, MaxOpeningNotionalPerDayUsd = 15_000m } });
        var id = (await PlaceAsync(desk, A.BuyLimit(100, 90m))).Id; // 10,000 at the ask
        var last = OutcomeKind.Placed;
        foreach (var step in Enumerable.Range(1, 10))
        {
            var outcome = await desk.ReplaceAsync(id, new() { Qty = 100 + (10 * step) });
            (id, last) = (outcome.Order?.Id ?? id, outcome.Kind);
        }

        Assert.Equal(OutcomeKind.Denied, last);
        Assert.Equal(150m, desk.Book.Single(o => o.Status == "new").Qty);
        Assert.Equal(RiskCode.DailyNotional, Assert.Single((await desk.SubmitAsync(A.BuyLimit(1, 90m) with { ClientOrderId = "another" })).Objections).Code);
    }

    [Fact]
    public async Task Parallel_replaces_of_one_order_leave_one_order()
    {
        await using var desk = await TestDesk.OpenAsync();
        var old = await PlaceAsync(desk, A.BuyLimit(50, 90m));

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => Task.Run(() => desk.ReplaceAsync(old.Id, new() { Qty = 50 + i }))));

        Assert.Equal(1, outcomes.Count(o => o.Kind == OutcomeKind.Placed));
        Assert.Single(desk.Book, o => o.Status == "new");
    }

    [Fact]
    public void The_part_that_has_filled_is_in_the_position_and_not_counted_again()
    {
        var partly = A.OpenLimit(OrderSide.Buy, 100, 100m) with { FilledQty = 60, Status = OrderStatus.PartiallyFilled };
        var changed = new ReplaceTerms { Qty = 200 }.ApplyTo(partly);

        var snapshot = (A.Holding(60) with { Orders = [partly] }).Without(partly.Id);
        var risk = RiskCase.Of(changed, A.Policy() with { MaxOrderNotionalUsd = 30_000m }, snapshot, A.NoJournal(), snapshot.FilledOf(partly.Id));

        Assert.Empty(A.Codes(risk)); // 60 held + 140 to come = 200
        Assert.Equal(new OpenQuantity(140, 14_000m), risk.Remaining);
    }

    [Fact]
    public void A_fill_the_snapshot_did_not_see_is_not_taken_off_the_new_order()
    {
        var partly = A.OpenLimit(OrderSide.Buy, 100, 100m) with { FilledQty = 60, Status = OrderStatus.PartiallyFilled };
        var before = (A.Snapshot() with { Orders = [partly with { FilledQty = 0 }] }).Without(partly.Id);

        Assert.Equal(0, before.FilledOf(partly.Id));
        Assert.Equal(0, A.Snapshot().Without(partly.Id).FilledOf(partly.Id));
        Assert.Equal(0, A.Snapshot().Without(null).FilledOf(null));
    }

    [Fact]
    public async Task Lowering_the_quantity_alone_is_reducing()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.PlaceForeignAsync(A.BuyLimit(500, 90m), "foreign");
        var id = desk.Book[0].Id;

        var lowered = await desk.ReplaceAsync(id, new() { Qty = 400 });
        var loweredAndRepriced = await desk.ReplaceAsync(lowered.Order?.Id ?? id, new() { Qty = 300, LimitPrice = 91m });

        Assert.Equal(OutcomeKind.Placed, lowered.Kind);
        Assert.Equal(OutcomeKind.Denied, loweredAndRepriced.Kind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Lowering_to_nothing_is_invalid(int qty)
    {
        await using var desk = await TestDesk.OpenAsync();
        var old = await PlaceAsync(desk, A.BuyLimit(10, 90m));

        Assert.Equal(OutcomeKind.Invalid, (await desk.ReplaceAsync(old.Id, new() { Qty = qty })).Kind);
    }

    [Fact]
    public async Task A_protective_stop_can_be_moved_whatever_the_limits_say()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(1_000));
        var stop = await desk.PlaceForeignAsync(A.SellStop(1_000, 80m), "stop");
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100m, A.Now.AddHours(-1));

        var outcome = await desk.ReplaceAsync(stop.Id, new() { StopPrice = 85m });

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal(85m, desk.Book[^1].StopPrice);
    }

    [Fact]
    public async Task A_replace_whose_answer_is_lost_is_found()
    {
        await using var desk = await TestDesk.OpenAsync();
        var old = await PlaceAsync(desk, A.BuyLimit(10, 90m));
        desk.Exchange.Faults.Add(new LoseResponse(), new FaultRule { Method = "PATCH" });

        var outcome = await desk.ReplaceAsync(old.Id, new() { Qty = 20 });

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal(20m, outcome.Order?.Qty);
        Assert.Equal(desk.Book[1].Id, outcome.Order?.Id);
        Assert.Equal(["replaced", "new"], desk.Book.Select(o => o.Status));
    }

    [Fact]
    public async Task A_replace_that_did_not_arrive_is_not_sent_again()
    {
        await using var desk = await TestDesk.OpenAsync();
        var old = await PlaceAsync(desk, A.BuyLimit(10, 90m));
        desk.Exchange.Faults.Add(new DropRequest(), new FaultRule { Method = "PATCH" });

        var outcome = await desk.ReplaceAsync(old.Id, new() { Qty = 20, ClientOrderId = "two" });

        Assert.Equal(OutcomeKind.NotPlaced, outcome.Kind);
        Assert.Equal(IntentState.NotPlaced, await desk.StateOfAsync("two"));
        Assert.Single(desk.Exchange.Requests.All, r => r.Method == "PATCH");
        Assert.Equal("new", Assert.Single(desk.Book).Status);
    }

    [Fact]
    public async Task The_brokers_refusal_to_replace_is_passed_on()
    {
        await using var desk = await TestDesk.OpenAsync();
        var old = await PlaceAsync(desk, A.Buy(10));

        var outcome = await desk.ReplaceAsync(old.Id, new() { Qty = 20 });

        Assert.Equal(OutcomeKind.Rejected, outcome.Kind);
        Assert.Single(desk.Book);
    }

    [Fact]
    public async Task Nothing_to_change_is_invalid()
    {
        await using var desk = await TestDesk.OpenAsync();

        Assert.Equal(OutcomeKind.Invalid, (await desk.ReplaceAsync(A.Id(1), new())).Kind);
    }

    [Fact]
    public async Task An_unknown_order_cannot_be_replaced()
    {
        await using var desk = await TestDesk.OpenAsync();

        var refused = await Assert.ThrowsAsync<AlpacaApiException>(() => desk.ReplaceAsync(A.Id(1), new() { Qty = 1 }));

        Assert.Equal(404, (int)refused.Status);
    }

    private static async Task<Order> PlaceAsync(TestDesk desk, TradeOrder order)
    {
        var outcome = await desk.SubmitAsync(order);
        Assert.NotNull(outcome.Order);
        return outcome.Order;
    }
}
