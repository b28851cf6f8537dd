using AlpacaMcp.Api.Locates;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Locates;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Journal;

namespace AlpacaMcp.Trading.Tests.Locates;

/// <summary>What goes wrong between the desk and the exchange; the exchange's own list says what is true.</summary>
public sealed class LocateDeskTests
{
    private const string Path = "/v1/locates";
    private static readonly LocateWish Wish = new("GME", 100, 0.05m, AllOrNone: false);
    private static readonly Setup Live = new() { Locates = true };

    public static TheoryData<IFault> ProcessedUnheard => new() { new LoseResponse(), new GarbageBody(), new StatusAfter(500), new StatusAfter(504) };

    public static TheoryData<IFault> NotProcessed => new() { new DropRequest(), new StatusBefore(500), new StatusBefore(503) };

    [Theory]
    [MemberData(nameof(ProcessedUnheard))]
    public async Task A_locate_whose_answer_was_lost_is_found_and_there_is_one(IFault fault)
    {
        await using var desk = await TestDesk.OpenAsync(Live);
        FailPosts(desk, fault);

        var outcome = await CreateAsync(desk, Wish);

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Contains("answer was lost", Assert.Single(outcome.Notes), StringComparison.Ordinal);
        Assert.Single(Posts(desk));
    }

    [Theory]
    [MemberData(nameof(NotProcessed))]
    public async Task A_locate_that_did_not_arrive_is_not_there_and_not_sent_again(IFault fault)
    {
        await using var desk = await TestDesk.OpenAsync(Live);
        FailPosts(desk, fault);

        var outcome = await CreateAsync(desk, Wish);

        Assert.Equal(OutcomeKind.NotPlaced, outcome.Kind);
        Assert.Single(Posts(desk));
        Assert.Equal(100_000m, desk.Exchange.Book.Cash);
    }

    [Fact]
    public async Task Nothing_is_located_before_broker_and_journal_were_compared()
    {
        await using var desk = await TestDesk.OpenAsync(Live);
        desk.Fail("/v2/orders", new StatusBefore(503), times: 1); // The comparison fails, and what the locate is judged by is read.

        var early = await CreateAsync(desk, Wish);
        var late = await CreateAsync(desk, Wish);

        Assert.Equal("NOT_RECONCILED", Assert.Single(early.Objections).Code);
        Assert.Equal(OutcomeKind.Placed, late.Kind);
    }

    [Fact]
    public async Task An_earlier_locate_of_the_same_kind_is_not_taken_for_the_lost_one()
    {
        await using var desk = await TestDesk.OpenAsync(Live);
        var earlier = await CreateAsync(desk, Wish);
        FailPosts(desk, new DropRequest());

        var outcome = await CreateAsync(desk, Wish);

        Assert.Equal((OutcomeKind.Placed, OutcomeKind.NotPlaced), (earlier.Kind, outcome.Kind));
    }

    [Fact]
    public async Task Nothing_is_known_while_the_list_cannot_be_read_either()
    {
        await using var desk = await TestDesk.OpenAsync(Live with { Times = Setup.Hasty });
        FailPosts(desk, new LoseResponse());
        desk.Exchange.Faults.Add(new StatusBefore(503), new FaultRule { Method = "GET", PathPrefix = Path, Skip = 1, Times = 100 });

        var outcome = await CreateAsync(desk, Wish);

        Assert.Equal(OutcomeKind.Unknown, outcome.Kind);
        Assert.Single(Posts(desk));
    }

    [Fact]
    public async Task Equal_wishes_at_once_are_told_apart()
    {
        await using var desk = await TestDesk.OpenAsync(Live);
        FailPosts(desk, new LoseResponse());

        var outcomes = await Task.WhenAll(CreateAsync(desk, Wish), CreateAsync(desk, Wish));

        Assert.Equal(2, outcomes.Select(outcome => outcome.Locate?.Id).Distinct().Count());
        Assert.Equal(2, Posts(desk).Count);
    }

    [Fact]
    public async Task A_refusal_is_the_brokers_and_nothing_is_looked_for()
    {
        await using var desk = await TestDesk.OpenAsync(Live);

        var outcome = await CreateAsync(desk, Wish with { Symbol = "AAPL" });

        Assert.Equal((OutcomeKind.Rejected, "easy_to_borrow"), (outcome.Kind, outcome.Rejection?.Extra["code"].GetString()));
        Assert.Single(desk.Exchange.Requests.All, r => r.Method == "GET" && r.Path == Path);
    }

    [Fact]
    public async Task Without_the_accounts_equity_nothing_is_sent()
    {
        await using var desk = await TestDesk.OpenAsync(Live);
        desk.Fail("/v2/account", new StatusBefore(503));

        var outcome = await CreateAsync(desk, Wish);

        Assert.Equal((OutcomeKind.Denied, "ACCOUNT_UNREADABLE"), (outcome.Kind, Assert.Single(outcome.Objections).Code));
        Assert.Empty(Posts(desk));
    }

    [Fact]
    public async Task A_caller_that_has_gone_does_not_hide_a_locate_that_was_sent()
    {
        await using var desk = await TestDesk.OpenAsync(Live);
        using var caller = new CancellationTokenSource();
        var held = new DelayResponse();
        FailPosts(desk, held);

        var call = desk.Locates.CreateAsync(Wish, caller.Token);
        await held.Processed;
        await caller.CancelAsync();
        held.Release();

        Assert.Equal(LocateStatus.Active, (await call).Locate?.Status);
    }

    [Fact]
    public async Task While_its_fate_is_unknown_nothing_is_opened_and_the_next_process_settles_it()
    {
        using var home = new JournalHome();
        await using var desk = await TestDesk.OpenAsync(Live with { Times = Setup.Hasty, Journal = home.Place });
        FailPosts(desk, new LoseResponse());
        desk.Exchange.Faults.Add(new StatusBefore(503), new FaultRule { Method = "GET", PathPrefix = Path, Skip = 1, Times = 100 });

        var outcome = await CreateAsync(desk, Wish);
        var blocked = await desk.SubmitAsync(A.Buy(1));
        desk.Exchange.Faults.Clear();
        await using var next = desk.FreshProcess(Live with { Journal = home.Place });
        var free = await next.SubmitAsync(A.Buy(1));

        Assert.Equal(OutcomeKind.Unknown, outcome.Kind);
        Assert.Equal(RiskCode.UnknownOrder, Assert.Single(blocked.Objections).Code);
        Assert.Equal(OutcomeKind.Placed, free.Kind);
        Assert.Single(Posts(desk));
    }

    [Fact]
    public async Task A_locate_of_another_time_is_not_taken_for_the_one_whose_fate_is_unknown()
    {
        using var home = new JournalHome();
        await using var desk = await TestDesk.OpenAsync(Live with { Times = Setup.Hasty, Journal = home.Place });
        await CreateAsync(desk, Wish);
        FailPosts(desk, new DropRequest());

        var outcome = await CreateAsync(desk, Wish);

        Assert.Equal(OutcomeKind.Unknown, outcome.Kind);
        Assert.Equal(RiskCode.UnknownOrder, Assert.Single((await desk.SubmitAsync(A.Buy(1))).Objections).Code);
    }

    [Fact]
    public async Task While_trading_is_halted_nothing_is_located()
    {
        await using var desk = await TestDesk.OpenAsync(Live);
        await desk.Halts.HaltAsync("agent", "agent", "Enough.", everywhere: false, CancellationToken.None);

        Assert.Equal(RiskCode.TradingHalted, Assert.Single((await CreateAsync(desk, Wish)).Objections).Code);
        Assert.Empty(Posts(desk));
    }

    [Fact]
    public async Task Its_fee_counts_against_the_days_sum()
    {
        await using var desk = await TestDesk.OpenAsync(Live);
        var outcome = await CreateAsync(desk, Wish);

        var today = await desk.Journal.ViewAsync(new(0, new DateOnly(2026, 11, 20)), CancellationToken.None);

        Assert.Equal((1, outcome.Locate?.TotalFee), (today.OpeningToday, today.NotionalToday));
    }

    [Fact]
    public async Task Above_the_threshold_it_asks_and_uses_an_approval_once()
    {
        await using var desk = await TestDesk.OpenAsync(Live with { Policy = A.Policy() with { ApprovalAboveUsd = 4m } });

        var asked = await CreateAsync(desk, Wish);
        await desk.ApproveAsync(Assert.Single(asked.Objections));
        var placed = await CreateAsync(desk, Wish);
        var again = await CreateAsync(desk, Wish);

        Assert.Contains("locate 100 GME for up to 0.05 USD a share", asked.Objections[0].Message, StringComparison.Ordinal);
        Assert.Equal((OutcomeKind.Placed, OutcomeKind.Denied), (placed.Kind, again.Kind));
        Assert.Single(Posts(desk));
    }

    private static Task<LocateOutcome> CreateAsync(TestDesk desk, LocateWish wish) => desk.Locates.CreateAsync(wish, CancellationToken.None);

    private static void FailPosts(TestDesk desk, IFault fault) => desk.Exchange.Faults.Add(fault, new FaultRule { Method = "POST", PathPrefix = Path, Times = 1 });

    private static IReadOnlyList<Simulator.LoggedRequest> Posts(TestDesk desk) => [.. desk.Posts.Where(r => r.Path == Path)];
}
