using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Reconciliation;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Reconciliation;

public sealed class ReconcilerTests
{
    [Fact]
    public async Task Orders_of_others_are_counted_and_no_alarm()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), "theirs");
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), "amcp-00000000-made-by-another-installation");
        await desk.SubmitAsync(A.BuyLimit(5, 90m));

        var found = await CompareAsync(desk);

        Assert.Equal(["amcp-00000000-made-by-another-installation", "theirs"], found.Foreign.Select(o => o.ClientOrderId).Order(StringComparer.Ordinal));
        Assert.Empty(found.Orphans);
        Assert.Equal(TradingMode.Active, await ModeAsync(desk));
    }

    [Fact]
    public async Task An_order_of_ours_without_a_row_is_adopted_and_only_reducing_orders_pass_until_the_operator_resumes()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { SaysYes = true });
        await desk.HoldAsync(A.Buy(20));
        var id = await OursAsync(desk);
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m) with { Symbol = "MSFT" }, id);

        var found = await CompareAsync(desk);
        var opening = await desk.SubmitAsync(A.BuyLimit(5, 90m));
        var closing = await desk.CloseAsync("AAPL", qty: 5);
        await desk.Halts.ResumeAsync("seen", baseline: null, CancellationToken.None);
        var again = await CompareAsync(desk);
        var resumed = await desk.SubmitAsync(A.BuyLimit(5, 90m));

        Assert.Equal(id, Assert.Single(found.Orphans).ClientOrderId);
        Assert.Equal(IntentState.Listed, await desk.StateOfAsync(id));
        Assert.Equal(RiskCode.ReduceOnly, Assert.Single(opening.Objections).Code);
        Assert.Equal(OutcomeKind.Placed, closing.Kind);
        Assert.Empty(again.Orphans);
        Assert.Equal(OutcomeKind.Placed, resumed.Kind);
    }

    [Fact]
    public async Task An_adopted_order_counts_against_the_day_as_if_it_had_been_decided_here()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.PlaceForeignAsync(A.BuyLimit(100, 90m), await OursAsync(desk));

        await CompareAsync(desk);

        var day = new DateOnly(2026, 11, 20);
        var view = await desk.Journal.ViewAsync(new(0, day), CancellationToken.None);
        Assert.Equal((1, 9_000m), (view.OpeningToday, view.NotionalToday));
    }

    [Fact]
    public async Task An_orphan_that_is_over_is_adopted_with_what_it_filled()
    {
        await using var desk = await TestDesk.OpenAsync();
        var id = await OursAsync(desk);
        await desk.HoldAsync(A.Buy(10), id);

        await CompareAsync(desk);

        var row = await desk.Journal.FindAsync(id, CancellationToken.None);
        Assert.Equal((IntentState.Ended, 10m, 1_000m), (row!.State, row.End!.FilledQty, row.End.FilledNotional)); // it was adopted
    }

    [Fact]
    public async Task An_order_that_was_held_for_never_placed_and_is_there_halts()
    {
        await using var desk = await TestDesk.OpenAsync();
        var id = await OursAsync(desk);
        await desk.Journal.TryBeginAsync(default, _ => new(A.Intent(true, 10, 900m) with { ClientOrderId = id }, []), CancellationToken.None);
        await desk.Journal.RecordAsync(new(id, IntentState.NotPlaced), CancellationToken.None);
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), id);

        var found = await CompareAsync(desk);

        Assert.Equal(id, Assert.Single(found.Ambiguous).ClientOrderId);
        Assert.Equal(IntentState.Acknowledged, await desk.StateOfAsync(id));
        Assert.Equal((TradingMode.Halted, StopCause.Ambiguous), await CauseAsync(desk));
    }

    [Fact]
    public async Task A_callers_id_that_belongs_to_a_foreign_order_is_no_contradiction()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), "one");
        var denied = await desk.SubmitAsync(A.BuyLimit(7, 80m) with { ClientOrderId = "one" });

        var found = await CompareAsync(desk);

        Assert.Equal("CLIENT_ORDER_ID_REUSED", Assert.Single(denied.Objections).Code);
        Assert.Empty(found.Ambiguous);
        Assert.Equal(TradingMode.Active, await ModeAsync(desk));
    }

    [Fact]
    public async Task What_was_left_unknown_is_settled_and_counted()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.Hasty });
        await CompareAsync(desk);
        desk.FailPosts(new LoseResponse());
        desk.FailLookups(new StatusBefore(503));
        var lost = await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "one" });

        var found = await CompareAsync(desk);

        Assert.Equal(OutcomeKind.Unknown, lost.Kind);
        Assert.Equal((1, 0), (found.Settled, found.Unknown));
    }

    [Fact]
    public async Task The_first_opening_order_waits_for_one_comparison_and_the_next_for_none()
    {
        await using var desk = await TestDesk.OpenAsync();

        await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "a" });
        var compared = desk.Reconciler.HasCompared;
        await desk.SubmitAsync(A.BuyLimit(10, 90m) with { ClientOrderId = "b" });

        Assert.True(compared);
        Assert.Single(await desk.Journal.LatestAsync(EntryKind.Reconciled, 10, CancellationToken.None));
    }

    [Fact]
    public async Task An_orphan_is_found_before_the_first_opening_order_of_a_process()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), await OursAsync(desk));

        var outcome = await desk.SubmitAsync(A.BuyLimit(5, 90m));

        Assert.Equal(RiskCode.ReduceOnly, Assert.Single(outcome.Objections).Code);
        Assert.Single(desk.Book);
    }

    [Fact]
    public async Task Trading_is_held_to_reducing_before_an_orphan_has_its_row()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), await OursAsync(desk));

        await CompareAsync(desk);

        var stopped = Assert.Single(await desk.Journal.LatestAsync(EntryKind.Stop, 10, CancellationToken.None));
        Assert.True(stopped.Seq < Assert.Single(await desk.Journal.LatestAsync(EntryKind.Intent, 10, CancellationToken.None)).Seq); // A process may end between the two.
    }

    [Fact]
    public async Task While_the_broker_cannot_be_compared_opening_orders_wait_and_reducing_orders_and_cancels_do_not()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(20));
        var resting = await desk.PlaceForeignAsync(A.BuyLimit(1, 50m) with { Symbol = "MSFT" }, "theirs");
        desk.Exchange.Faults.Add(new StatusBefore(503), new FaultRule { Method = "GET", PathPrefix = "/v2/orders", Skip = 1 }); // The order itself can be judged, the comparison fails.

        var opening = await desk.SubmitAsync(A.BuyLimit(5, 90m));
        var closing = await desk.CloseAsync("AAPL", qty: 5);
        var canceled = await desk.Desk.CancelAsync(resting.Id, CancellationToken.None);

        Assert.Equal("NOT_RECONCILED", Assert.Single(opening.Objections).Code);
        Assert.Equal(OutcomeKind.Placed, closing.Kind);
        Assert.Equal("canceled", canceled.Status.Value);
        Assert.Equal(TradingMode.Active, await ModeAsync(desk)); // Not to be reached is not ambiguous.
    }

    private static async Task<Comparison> CompareAsync(TestDesk desk) => Assert.IsType<Comparison>(await desk.Reconciler.RunAsync(CancellationToken.None));

    private static async Task<string> OursAsync(TestDesk desk) => $"amcp-{await desk.Journal.InstallationAsync(CancellationToken.None)}-0123456789";

    private static async Task<TradingMode> ModeAsync(TestDesk desk) => (await desk.Halts.StateAsync(A.Now, CancellationToken.None)).Mode;

    private static async Task<(TradingMode Mode, string Cause)> CauseAsync(TestDesk desk) =>
        await desk.Halts.StateAsync(A.Now, CancellationToken.None) is { Stops: [var stop, ..] } state ? (state.Mode, stop.Cause) : default;
}
