using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Journal;

namespace AlpacaMcp.Trading.Tests.Options;

/// <summary>AAPL at 250; its 220 call is worth exercising. Limits are wide unless a test says otherwise.</summary>
public sealed class ExerciseDeskTests
{
    private static readonly string Held = O.Call(220);

    private static readonly Setup Wide = new()
    {
        Policy = A.Policy() with { MaxOrderNotionalUsd = 100_000m, MaxShareOfEquityPercent = 100m, MaxPositionPercent = 100m },
        Times = Setup.NoResend,
    };

    [Fact]
    public async Task An_exercised_call_buys_its_shares_at_the_strike()
    {
        await using var desk = await OpenAsync(Wide);

        var outcome = await desk.Exercises.ExerciseAsync(Held, CancellationToken.None);

        Assert.Equal((OutcomeKind.Placed, 1m), (outcome.Kind, outcome.Qty));
        Assert.Equal(("AAPL", 100m, 220m), Only(desk));
    }

    [Theory]
    [InlineData(RiskCode.OrderNotional, 21_999, 100)]
    [InlineData(RiskCode.PositionShare, 100_000, 20)]
    public async Task An_exercise_is_held_to_the_limits_of_the_purchase_it_is(string code, decimal notional, decimal percent)
    {
        await using var desk = await OpenAsync(Wide with { Policy = Wide.Policy with { MaxOrderNotionalUsd = notional, MaxPositionPercent = percent } });

        var outcome = await desk.Exercises.ExerciseAsync(Held, CancellationToken.None);

        Assert.Equal([code], outcome.Objections.Select(o => o.Code));
        Assert.Equal(Held, Only(desk).Symbol);
    }

    [Fact]
    public async Task A_denied_underlying_is_not_acquired_by_exercise_either()
    {
        await using var desk = await OpenAsync(Wide with { Policy = Wide.Policy with { DeniedSymbols = ["AAPL"] } });

        Assert.Equal(RiskCode.SymbolNotAllowed, Assert.Single((await desk.Exercises.ExerciseAsync(Held, CancellationToken.None)).Objections).Code);
    }

    [Fact]
    public async Task A_put_without_the_shares_it_delivers_is_not_exercised()
    {
        await using var desk = await OpenAsync(Wide);
        await desk.HoldAsync(O.Buy(O.Put(280)), "put");

        var outcome = await desk.Exercises.ExerciseAsync(O.Put(280), CancellationToken.None);

        Assert.Contains(RiskCode.OptionUndefinedRisk, outcome.Objections.Select(o => o.Code));
    }

    [Fact]
    public async Task Only_contracts_held_long_are_exercised()
    {
        await using var desk = await OpenAsync(Wide);
        await desk.HoldAsync(A.Buy(1), "share");

        Assert.Equal("NO_POSITION", Assert.Single((await desk.Exercises.ExerciseAsync(O.Call(230), CancellationToken.None)).Objections).Code);
        Assert.Equal("CANNOT_EXERCISE", Assert.Single((await desk.Exercises.ExerciseAsync("AAPL", CancellationToken.None)).Objections).Code);
        await desk.PlaceForeignAsync(O.Sell(Held).At(50m), "holder");
        Assert.Equal("HELD_FOR_ORDERS", Assert.Single((await desk.Exercises.ExerciseAsync(Held, CancellationToken.None)).Objections).Code);
    }

    [Fact]
    public async Task Before_the_last_day_Alpaca_refuses_to_let_a_contract_lapse()
    {
        await using var desk = await OpenAsync(Wide);

        var outcome = await desk.Exercises.DeclineAsync(Held, CancellationToken.None);

        Assert.Equal(OutcomeKind.Rejected, outcome.Kind);
        Assert.Contains("expiration day", outcome.Rejection?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_last_day_a_contract_may_lapse()
    {
        await using var desk = await OpenAsync(Wide with { StartAt = new(2026, 12, 18, 15, 0, 0, TimeSpan.Zero) });

        Assert.Equal(OutcomeKind.Placed, (await desk.Exercises.DeclineAsync(Held, CancellationToken.None)).Kind);
    }

    [Fact]
    public async Task What_bounds_a_short_contract_does_not_lapse_before_it()
    {
        await using var desk = await OpenAsync(Wide with { StartAt = new(2026, 12, 18, 15, 0, 0, TimeSpan.Zero) });
        await desk.HoldAsync(O.Spread(1, O.BuyToOpen(O.Call(225)), O.SellToOpen(O.Call(240))), "spread");
        Assert.Equal(3, desk.Exchange.Book.Positions.Count);

        var first = await desk.Exercises.DeclineAsync(Held, CancellationToken.None);
        var second = await desk.Exercises.DeclineAsync(O.Call(225), CancellationToken.None);

        Assert.Equal(OutcomeKind.Placed, first.Kind);
        Assert.Equal(RiskCode.OptionUndefinedRisk, Assert.Single(second.Objections).Code);
        Assert.Single(desk.Posts, p => p.Path.EndsWith("/do-not-exercise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contracts_that_a_purchase_may_add_are_exercised_too()
    {
        await using var desk = await OpenAsync(Wide with { Policy = Wide.Policy with { MaxOrderNotionalUsd = 30_000m } });
        await desk.PlaceForeignAsync(O.Buy(Held).At(1m), "another");

        var outcome = await desk.Exercises.ExerciseAsync(Held, CancellationToken.None);

        Assert.Equal(RiskCode.OrderNotional, Assert.Single(outcome.Objections).Code);
        Assert.Equal(44_000m, outcome.Objections[0].Observed);
    }

    [Fact]
    public async Task A_lapse_whose_answer_is_lost_stays_unknown()
    {
        await using var desk = await OpenAsync(Wide);
        desk.Exchange.Faults.Add(new DropRequest(), new FaultRule { Method = "POST", PathPrefix = "/v2/positions" });

        Assert.Equal(OutcomeKind.Unknown, (await desk.Exercises.DeclineAsync(Held, CancellationToken.None)).Kind);
        Assert.Single(desk.Posts, p => p.Path.EndsWith("/do-not-exercise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unanswered_lapse_counts_as_one_and_blocks_nothing_else()
    {
        await using var desk = await OpenAsync(Wide with { StartAt = new(2026, 12, 18, 15, 0, 0, TimeSpan.Zero) });
        await desk.HoldAsync(O.Spread(1, O.BuyToOpen(O.Call(225)), O.SellToOpen(O.Call(240))), "spread");
        desk.Exchange.Faults.Add(new DropRequest(), new FaultRule { Method = "POST", PathPrefix = "/v2/positions" });

        var first = await desk.Exercises.DeclineAsync(Held, CancellationToken.None);
        var opened = await desk.SubmitAsync(A.Buy(1));
        var second = await desk.Exercises.DeclineAsync(O.Call(225), CancellationToken.None);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Placed), (first.Kind, opened.Kind));
        Assert.Equal(RiskCode.OptionUndefinedRisk, Assert.Single(second.Objections).Code);
    }

    [Fact]
    public async Task Another_process_knows_what_was_told_to_lapse()
    {
        using var home = new JournalHome();
        var setup = Wide with { StartAt = new(2026, 12, 18, 15, 0, 0, TimeSpan.Zero), Journal = home.Place };
        await using var desk = await OpenAsync(setup);
        await desk.HoldAsync(O.Spread(1, O.BuyToOpen(O.Call(225)), O.SellToOpen(O.Call(240))), "spread");
        await desk.Exercises.DeclineAsync(Held, CancellationToken.None);

        await using var other = desk.FreshProcess(setup);

        Assert.Equal(RiskCode.OptionUndefinedRisk, Assert.Single((await other.Exercises.DeclineAsync(O.Call(225), CancellationToken.None)).Objections).Code);
    }

    [Fact]
    public async Task A_lapse_that_was_refused_is_none()
    {
        await using var desk = await OpenAsync(Wide with { StartAt = new(2026, 12, 18, 15, 0, 0, TimeSpan.Zero) });
        await desk.HoldAsync(O.Spread(1, O.BuyToOpen(O.Call(225)), O.SellToOpen(O.Call(240))), "spread");
        desk.Exchange.Faults.Add(new StatusBefore(422), new FaultRule { Method = "POST", PathPrefix = "/v2/positions" });

        var first = await desk.Exercises.DeclineAsync(Held, CancellationToken.None);
        var second = await desk.Exercises.DeclineAsync(O.Call(225), CancellationToken.None);

        Assert.Equal((OutcomeKind.Rejected, OutcomeKind.Placed), (first.Kind, second.Kind));
    }

    [Fact]
    public async Task While_trading_is_halted_nothing_is_told_to_lapse()
    {
        await using var desk = await OpenAsync(Wide with { StartAt = new(2026, 12, 18, 15, 0, 0, TimeSpan.Zero) });
        await desk.Halts.HaltAsync("agent", "agent", "Enough.", everywhere: false, CancellationToken.None);

        Assert.Equal(RiskCode.TradingHalted, Assert.Single((await desk.Exercises.DeclineAsync(Held, CancellationToken.None)).Objections).Code);
        Assert.DoesNotContain(desk.Posts, p => p.Path.EndsWith("/do-not-exercise", StringComparison.Ordinal));
    }

    private static (string Symbol, decimal Qty, decimal Price) Only(TestDesk desk)
    {
        var position = Assert.Single(desk.Exchange.Book.Positions);
        return (position.Symbol, position.Qty, position.AverageEntryPrice);
    }

    private static async Task<TestDesk> OpenAsync(Setup setup)
    {
        var desk = await TestDesk.OpenAsync(setup);
        desk.Exchange.Market.Pin("AAPL", 249.99m, 250m);
        await desk.HoldAsync(O.Buy(Held), "call");
        return desk;
    }
}
