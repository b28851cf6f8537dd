using System.Text.Json;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Journal;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Approvals;

/// <summary>Orders that want a person, at the desk: AAPL is 99.99 to 100.00, and 500 USD are the threshold.</summary>
public sealed class ApprovedOrderTests
{
    private static readonly Setup Asking = new() { Policy = A.Policy() with { ApprovalAboveUsd = 500m } };

    [Fact]
    public async Task An_order_waits_for_a_person_and_is_placed_once()
    {
        await using var desk = await TestDesk.OpenAsync(Asking);

        var asked = await desk.SubmitAsync(A.Buy(6));
        await desk.ApproveAsync(Assert.Single(asked.Objections));
        var placed = await desk.SubmitAsync(A.Buy(6));

        Assert.Equal((OutcomeKind.Denied, ApprovalCode.Required), (asked.Kind, asked.Objections[0].Code));
        Assert.Equal(OutcomeKind.Placed, placed.Kind);
        Assert.Single(desk.Posts);
    }

    public static TheoryData<StockOrder> Others => new()
    {
        A.Buy(6), // it costs less
        A.Buy(7) with { TimeInForce = TimeInForce.Gtc },
        A.BuyLimit(7, 100m),
        A.BuyNotional(700m),
        A.Bracket(7, 110m, 90m),
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task An_approval_of_one_order_is_none_of_another(StockOrder other)
    {
        await using var desk = await TestDesk.OpenAsync(Asking);
        await desk.ApproveAsync(Assert.Single((await desk.SubmitAsync(A.Buy(7))).Objections));

        var outcome = await desk.SubmitAsync(other);

        Assert.Equal(ApprovalCode.Required, Assert.Single(outcome.Objections).Code);
        Assert.Empty(desk.Posts);
    }

    [Fact]
    public async Task A_yes_counts_only_from_who_was_asked_to_what_was_shown_and_in_time()
    {
        var time = new FakeTimeProvider(A.Now);
        await using var desk = await TestDesk.OpenAsync(Asking with { Time = time, ExchangeTime = ExchangeTimeSource.System });
        var asking = Assert.Single((await desk.SubmitAsync(A.Buy(6))).Objections);
        var hash = (await desk.Approvals.FindAsync(asking.ApprovalId!, CancellationToken.None))!.Hash; // asked

        Assert.False(await ApproveAsync("of another order"));
        desk.Caller.Caller = "another";
        Assert.False(await ApproveAsync(hash));
        desk.Caller.Caller = "agent";
        time.Advance(TimeSpan.FromMinutes(30));
        Assert.False(await ApproveAsync(hash));

        Task<bool> ApproveAsync(string shown) => desk.Approvals.ApproveAsync(asking.ApprovalId!, shown, DateTimeOffset.MaxValue, CancellationToken.None); // asked
    }

    [Fact]
    public async Task Twenty_calls_through_two_processes_use_one_approval_once()
    {
        using var home = new JournalHome();
        var setup = Asking with { Journal = home.Place };
        await using var desk = await TestDesk.OpenAsync(setup);
        await using var other = desk.FreshProcess(setup);
        await desk.ApproveAsync(Assert.Single((await desk.SubmitAsync(A.Buy(6))).Objections));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => (i % 2 == 0 ? desk : other).SubmitAsync(A.Buy(6)))));

        Assert.Single(desk.Posts);
    }

    [Fact]
    public async Task A_second_order_that_was_approved_is_no_repetition_of_the_first()
    {
        await using var desk = await TestDesk.OpenAsync(Asking);
        await desk.ApproveAsync(Assert.Single((await desk.SubmitAsync(A.Buy(6))).Objections));
        await desk.SubmitAsync(A.Buy(6));
        await desk.ApproveAsync(Assert.Single((await desk.Desk.SubmitAsync(A.Buy(6), forceNew: true, CancellationToken.None)).Objections));

        var second = await desk.SubmitAsync(A.Buy(6));
        var third = await desk.SubmitAsync(A.Buy(6));

        Assert.Empty(second.Notes);
        Assert.Contains("NOT placed again", third.Notes[0], StringComparison.Ordinal);
        Assert.Equal(2, desk.Posts.Count);
    }

    [Fact]
    public async Task For_an_hour_after_a_resume_every_opening_order_asks()
    {
        var time = new FakeTimeProvider(A.Now);
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time, ExchangeTime = ExchangeTimeSource.System });
        await desk.Halts.ResumeAsync("Looked into.", null, CancellationToken.None);

        var first = await desk.SubmitAsync(A.Buy(1));
        Pass(desk, time, TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        var last = await desk.SubmitAsync(A.Buy(1));
        Pass(desk, time, TimeSpan.FromSeconds(1));
        var free = await desk.SubmitAsync(A.Buy(1));
        await desk.Halts.ResumeAsync("Looked into.", null, CancellationToken.None);
        var closed = await desk.CloseAsync("AAPL");

        Assert.Equal([ApprovalCode.Required, ApprovalCode.Required], first.Objections.Concat(last.Objections).Select(o => o.Code));
        Assert.Equal((OutcomeKind.Placed, OutcomeKind.Placed), (free.Kind, closed.Kind));
        Assert.Equal(2, desk.Posts.Count);
    }

    [Fact]
    public async Task Covered_calls_ask_and_closing_them_does_not()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Exchange.Market.Pin(O.Call(220), 4.90m, 5m);
        await desk.HoldAsync(A.Buy(100));

        var asked = await desk.SubmitAsync(O.Sell(O.Call(220)).At(4.90m));
        await desk.ApproveAsync(Assert.Single(asked.Objections));
        var sold = await desk.SubmitAsync(O.Sell(O.Call(220)).At(4.90m));
        var bought = await desk.CloseAsync(O.Call(220));

        Assert.Contains("sells option contracts to open", asked.Objections[0].Message, StringComparison.Ordinal);
        Assert.Equal((OutcomeKind.Placed, OutcomeKind.Placed), (sold.Kind, bought.Kind));
    }

    [Fact]
    public async Task A_replacement_is_judged_by_the_whole_of_what_it_becomes()
    {
        await using var desk = await TestDesk.OpenAsync(Asking);
        var old = await desk.SubmitAsync(A.BuyLimit(5, 99m));

        var more = await desk.ReplaceAsync(old.Order!.Id, new() { Qty = 6 }); // placed
        await desk.ApproveAsync(Assert.Single(more.Objections));
        var changed = await desk.ReplaceAsync(old.Order.Id, new() { Qty = 6 });
        var less = await desk.ReplaceAsync(changed.Order!.Id, new() { Qty = 5 }); // placed

        Assert.Contains($"change order {old.Order.Id} to: buy 6 AAPL, limit order, limit price 99", more.Objections[0].Message, StringComparison.Ordinal);
        Assert.Equal((OutcomeKind.Placed, OutcomeKind.Placed), (changed.Kind, less.Kind));
    }

    [Fact]
    public async Task A_change_that_is_routed_otherwise_is_not_what_was_approved()
    {
        await using var desk = await TestDesk.OpenAsync(Asking);
        var old = await desk.SubmitAsync(A.BuyLimit(5, 99m));
        await desk.ApproveAsync(Assert.Single((await desk.ReplaceAsync(old.Order!.Id, new() { Qty = 6 })).Objections)); // placed
        using var routing = JsonDocument.Parse("""{"algorithm":"DMA","destination":"NYSE"}""");

        var routed = await desk.ReplaceAsync(old.Order.Id, new() { Qty = 6, AdvancedInstructions = routing.RootElement });

        Assert.Equal(ApprovalCode.Required, Assert.Single(routed.Objections).Code);
        Assert.Contains("routed by", routed.Objections[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_than_twenty_orders_of_an_account_wait_for_a_person()
    {
        var time = new FakeTimeProvider(A.Now);
        await using var desk = await TestDesk.OpenAsync(Asking with { Time = time, ExchangeTime = ExchangeTimeSource.System });
        foreach (var n in Enumerable.Range(0, 20))
            Assert.Equal(ApprovalCode.Required, Assert.Single((await desk.SubmitAsync(A.BuyLimit(6, 99m - n))).Objections).Code);

        var more = await desk.SubmitAsync(A.BuyLimit(6, 70m));
        var again = await desk.SubmitAsync(A.BuyLimit(6, 99m));
        Pass(desk, time, TimeSpan.FromMinutes(30));
        var later = await desk.SubmitAsync(A.BuyLimit(6, 70m));

        Assert.Equal([ApprovalCode.TooMany, ApprovalCode.Required, ApprovalCode.Required], more.Objections.Concat(again.Objections).Concat(later.Objections).Select(o => o.Code));
        Assert.Empty(desk.Posts);
    }

    [Fact]
    public async Task An_exercise_asks_for_what_its_shares_cost()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { ApprovalAboveUsd = 500m, MaxOrderNotionalUsd = 100_000m, MaxShareOfEquityPercent = 100m, MaxPositionPercent = 100m } });
        desk.Exchange.Market.Pin("AAPL", 249.99m, 250m);
        await desk.HoldAsync(O.Buy(O.Call(220)), "call");

        var asked = await desk.Exercises.ExerciseAsync(O.Call(220), CancellationToken.None);
        await desk.ApproveAsync(Assert.Single(asked.Objections));

        Assert.Equal((ApprovalCode.Required, 22_000m), (asked.Objections[0].Code, asked.Objections[0].Observed));
        Assert.Equal(OutcomeKind.Placed, (await desk.Exercises.ExerciseAsync(O.Call(220), CancellationToken.None)).Kind);
    }

    [Fact]
    public async Task A_preview_says_that_a_person_will_be_asked()
    {
        await using var desk = await TestDesk.OpenAsync(Asking);

        Assert.Contains("a person is asked", Assert.Single((await desk.Previewer.PreviewAsync(A.Buy(6), CancellationToken.None)).Notes), StringComparison.Ordinal);
        Assert.Empty((await desk.Previewer.PreviewAsync(A.Buy(5), CancellationToken.None)).Notes);
        Assert.Empty(desk.Posts);
    }

    [Fact]
    public async Task A_denied_order_asks_nobody()
    {
        await using var desk = await TestDesk.OpenAsync(Asking with { Policy = Asking.Policy with { DeniedSymbols = ["AAPL"] } });

        Assert.Equal(RiskCode.SymbolNotAllowed, Assert.Single((await desk.SubmitAsync(A.Buy(6))).Objections).Code);
    }

    private static void Pass(TestDesk desk, FakeTimeProvider time, TimeSpan span)
    {
        time.Advance(span);
        desk.ExchangeTime.Advance(span);
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100m);
    }
}
