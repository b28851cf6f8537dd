using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Watching;

namespace AlpacaMcp.Trading.Tests.Options;

/// <summary>What becomes of an exercise whose answer is lost, and what is kept of one that was denied. AAPL at 250; its 220 call is worth exercising.</summary>
public sealed class ExerciseFateTests
{
    private static readonly string Held = O.Call(220);

    private static readonly Setup Wide = new()
    {
        Policy = A.Policy() with { MaxOrderNotionalUsd = 100_000m, MaxShareOfEquityPercent = 100m, MaxPositionPercent = 100m },
        Times = Setup.NoResend,
    };

    private static readonly Setup Slow = Wide with { Times = Setup.NoResend with { QuietPeriod = TimeSpan.FromMilliseconds(500) } };

    [Fact]
    public async Task A_lost_answer_is_settled_by_the_position_and_never_repeated()
    {
        await using var desk = await OpenAsync(Wide);
        FailExercise(desk, new LoseResponse());

        var outcome = await desk.Exercises.ExerciseAsync(Held, CancellationToken.None);

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal(("AAPL", 100m, 220m), Only(desk));
        Assert.Single(desk.Posts, p => p.Path.EndsWith("/exercise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_was_lost_is_known_not_to_have_happened()
    {
        await using var desk = await OpenAsync(Wide);
        FailExercise(desk, new DropRequest());

        Assert.Equal(OutcomeKind.NotPlaced, (await desk.Exercises.ExerciseAsync(Held, CancellationToken.None)).Kind);
        Assert.Equal(Held, Only(desk).Symbol);
    }

    [Fact]
    public async Task While_nobody_knows_the_answer_is_unknown_and_nothing_is_opened()
    {
        await using var desk = await OpenAsync(Wide with { Times = Setup.Hasty });
        FailExercise(desk, new DropRequest());

        var outcome = await desk.Exercises.ExerciseAsync(Held, CancellationToken.None);
        var again = await desk.Exercises.ExerciseAsync(Held, CancellationToken.None);

        Assert.Equal(OutcomeKind.Unknown, outcome.Kind);
        Assert.Contains("EXERCISE_IN_FLIGHT", again.Objections.Select(o => o.Code));
        Assert.Contains(RiskCode.UnknownOrder, (await desk.SubmitAsync(A.Buy(1))).Objections.Select(o => o.Code));
    }

    [Fact]
    public async Task A_sale_meanwhile_is_not_taken_for_the_exercise_whose_request_was_lost()
    {
        await using var desk = await OpenAsync(Slow);
        await desk.HoldAsync(O.Buy(Held), "another");
        await desk.PlaceForeignAsync(O.Sell(Held).At(50m), "resting");
        FailExercise(desk, new DropRequest());

        var exercising = desk.Exercises.ExerciseAsync(Held, CancellationToken.None);
        await SentAsync(desk);
        desk.Exchange.Market.Pin(Held, 51m, 52m);

        Assert.Equal(OutcomeKind.NotPlaced, (await exercising).Kind);
        Assert.Equal(("filled", 1m), (desk.Book[^1].Status, Only(desk).Qty));
    }

    [Fact]
    public async Task A_purchase_meanwhile_does_not_hide_the_exercise_whose_answer_was_lost()
    {
        await using var desk = await OpenAsync(Slow);
        await desk.PlaceForeignAsync(O.Buy(Held).At(5m), "resting");
        FailExercise(desk, new LoseResponse());
        desk.Exchange.Faults.Add(new StatusBefore(503), new FaultRule { Method = "GET", PathPrefix = $"/v2/positions/{Held}", Skip = 1, Times = 20 }); // Until the purchase is done nobody sees the position.

        var exercising = desk.Exercises.ExerciseAsync(Held, CancellationToken.None);
        await SentAsync(desk);
        desk.Exchange.Market.Pin(Held, 4.90m, 5m);

        Assert.Equal(OutcomeKind.Placed, (await exercising).Kind);
        Assert.Equal("filled", desk.Book[^1].Status);
    }

    [Fact]
    public async Task An_instruction_that_breaks_off_inside_is_unknown_and_settled_by_the_next_look()
    {
        await using var desk = await OpenAsync(Wide with { Time = new NoShortTimer() });
        FailExercise(desk, new LoseResponse());

        await Assert.ThrowsAsync<NotSupportedException>(() => desk.Exercises.ExerciseAsync(Held, CancellationToken.None));

        Assert.Single(await desk.Journal.UnknownAsync(CancellationToken.None));
        Assert.Equal(0, await desk.Unknown.SettleAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_denial_is_kept_with_the_limits_that_it_was_judged_by()
    {
        await using var desk = await OpenAsync(Wide with { StartAt = new(2026, 12, 18, 15, 0, 0, TimeSpan.Zero), Policy = Wide.Policy with { DeniedSymbols = ["AAPL"] } });
        await desk.Exercises.ExerciseAsync(Held, CancellationToken.None);
        await desk.Exercises.DeclineAsync(Held, CancellationToken.None);

        var (denied, begun) = (await LatestAsync(desk, EntryKind.Denied), await LatestAsync(desk, EntryKind.Intent));

        Assert.Contains($"exercise 1 {Held}", denied, StringComparison.Ordinal);
        Assert.All([denied, begun], body => Assert.Contains((Wide.Policy with { DeniedSymbols = ["AAPL"] }).Hash(), body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_exercised_before_broker_and_journal_were_compared()
    {
        await using var desk = await OpenAsync(Wide);
        desk.Fail("/v2/orders", new StatusBefore(503), times: 1); // The comparison fails, and what the exercise is judged by is read.

        var early = await desk.Exercises.ExerciseAsync(Held, CancellationToken.None);
        var late = await desk.Exercises.ExerciseAsync(Held, CancellationToken.None);

        Assert.Equal("NOT_RECONCILED", Assert.Single(early.Objections).Code);
        Assert.Equal(OutcomeKind.Placed, late.Kind);
    }

    private static async Task<string> LatestAsync(TestDesk desk, string kind) => Assert.Single(await desk.Journal.LatestAsync(kind, 1, CancellationToken.None)).Body;

    private static Task SentAsync(TestDesk desk) => Eventually.IsTrueAsync(() => desk.Posts.Any(p => p.Path.EndsWith("/exercise", StringComparison.Ordinal)));

    private static (string Symbol, decimal Qty, decimal Price) Only(TestDesk desk)
    {
        var position = Assert.Single(desk.Exchange.Book.Positions);
        return (position.Symbol, position.Qty, position.AverageEntryPrice);
    }

    private static void FailExercise(TestDesk desk, IFault fault) => desk.Exchange.Faults.Add(fault, new FaultRule { Method = "POST", PathPrefix = "/v2/positions" });

    private static async Task<TestDesk> OpenAsync(Setup setup)
    {
        var desk = await TestDesk.OpenAsync(setup);
        desk.Exchange.Market.Pin("AAPL", 249.99m, 250m);
        await desk.HoldAsync(O.Buy(Held), "call");
        return desk;
    }

    /// <summary>Cannot wait for a millisecond, which is how the look for a lost answer begins.</summary>
    private sealed class NoShortTimer : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            dueTime == TimeSpan.FromMilliseconds(1) ? throw new NotSupportedException() : base.CreateTimer(callback, state, dueTime, period);
    }
}
