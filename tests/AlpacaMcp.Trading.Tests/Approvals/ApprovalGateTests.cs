using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Risk;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Approvals;

/// <summary>When a person is asked, and what counts as an answer; without a journal.</summary>
public sealed class ApprovalGateTests
{
    private static readonly ApprovalAsk Ask = new("agent", "hash");
    private readonly FakeTimeProvider _time = new(A.Now);

    [Theory]
    [InlineData(500, false)]
    [InlineData(500.01, true)]
    public void Asks_above_the_threshold_and_not_at_it(decimal cost, bool asks) => Assert.Equal(asks, Decide(Wish(cost), Nothing()).Objection is not null);

    [Fact]
    public void What_has_no_known_cost_is_above_every_threshold() => Assert.NotNull(Decide(Wish(1) with { Cost = null }, Nothing()).Objection);

    [Fact]
    public void Without_a_threshold_no_size_asks() => Assert.Null(Decide(Wish(1_000_000), Nothing(), Policy() with { ApprovalAboveUsd = null }).Objection);

    [Fact]
    public void Selling_options_to_open_asks_whatever_it_costs() => Assert.NotNull(Decide(Wish(0) with { SellsToOpen = true }, Nothing()).Objection);

    [Theory]
    [InlineData(0, true)]
    [InlineData(3_599, true)]
    [InlineData(3_600, false)]
    [InlineData(-60, true)] // A clock that was set back.
    public void Asks_for_an_hour_after_a_resume(int secondsAgo, bool asks) =>
        Assert.Equal(asks, Decide(Wish(1), Nothing() with { ResumedAt = A.Now.AddSeconds(-secondsAgo) }).Objection is not null);

    [Theory]
    [InlineData(0, true, true)]
    [InlineData(599, true, true)]
    [InlineData(600, true, false)]
    [InlineData(0, false, false)] // Where it is off.
    public void Asks_for_ten_minutes_after_news_where_that_is_wanted(int secondsAgo, bool isOn, bool asks) =>
        Assert.Equal(asks, Decide(Wish(1), Nothing() with { TaintedAt = A.Now.AddSeconds(-secondsAgo) }, Policy() with { TaintAfterNews = isOn }).Objection is not null);

    [Fact]
    public void What_only_closes_asks_after_news_and_for_nothing_else()
    {
        var closing = new ApprovalCase("close", null, null) { OnlyCloses = true };

        Assert.Null(Decide(closing, Nothing() with { ResumedAt = A.Now }).Objection);
        Assert.NotNull(Decide(closing, Nothing() with { TaintedAt = A.Now }, Policy() with { TaintAfterNews = true }).Objection);
    }

    [Fact]
    public void Names_every_reason()
    {
        var reasons = Decide(Wish(600) with { SellsToOpen = true }, Nothing() with { ResumedAt = A.Now, TaintedAt = A.Now }, Policy() with { TaintAfterNews = true }).Step?.Reasons;

        Assert.Equal(4, reasons?.Count);
    }

    [Theory]
    [InlineData(600, true)]
    [InlineData(612, true)] // 2 % more
    [InlineData(612.01, false)]
    public void An_approval_is_used_up_to_two_percent_more(decimal cost, bool uses)
    {
        var decision = Decide(Wish(cost), Nothing() with { Known = [Approved()] });

        Assert.Equal(uses ? ApprovalState.Used : ApprovalState.Asked, decision.Step?.State);
        Assert.Equal(uses, decision.Objection is null);
    }

    [Fact]
    public void An_approval_is_used_even_when_nobody_would_be_asked_any_more() => Assert.Equal(ApprovalState.Used, Decide(Wish(400), Nothing() with { Known = [Approved()] }).Step?.State);

    [Fact]
    public void An_approval_too_small_is_used_up_too_where_nobody_would_be_asked()
    {
        var decision = Decide(Wish(400), Nothing() with { Known = [Approved() with { Cost = 100 }] });

        Assert.Equal((null, ApprovalState.Used), (decision.Objection, decision.Step?.State));
    }

    [Fact]
    public void An_approval_of_another_caller_order_or_time_is_none()
    {
        Assert.NotNull(Decide(Wish(600), Nothing() with { Known = [Approved() with { Caller = "another" }] }).Objection);
        Assert.NotNull(Decide(Wish(600), Nothing() with { Known = [Approved() with { Hash = "other" }] }).Objection);
        Assert.NotNull(Decide(Wish(600), Nothing() with { Known = [Approved() with { ExpiresAt = A.Now }] }).Objection);
    }

    [Fact]
    public void A_request_that_waits_is_not_made_twice()
    {
        var first = Decide(Wish(600), Nothing()).Step;
        var again = Decide(Wish(600), Nothing() with { Known = [first!] }); // asked

        Assert.Null(again.Step);
        Assert.Equal(first!.Id, again.Objection?.ApprovalId); // asked
    }

    [Fact]
    public void A_request_shows_what_the_order_costs_now()
    {
        var first = Decide(Wish(600), Nothing()).Step;
        var dearer = Decide(Wish(700), Nothing() with { Known = [first!] }); // asked

        Assert.Equal(700, dearer.Step?.Cost);
        Assert.NotEqual(first!.Id, dearer.Step?.Id); // asked
    }

    [Fact]
    public void What_the_operator_denied_stays_denied_for_its_time()
    {
        var denied = Approved() with { State = ApprovalState.Denied, By = ApprovalBy.Operator, Reason = "not today" };

        Assert.Equal(ApprovalCode.Denied, Decide(Wish(600), Nothing() with { Known = [denied] }).Objection?.Code);
        Assert.Equal(ApprovalCode.Required, Decide(Wish(600), Nothing() with { Known = [denied with { ExpiresAt = A.Now }] }).Objection?.Code);
    }

    [Fact]
    public void What_cannot_be_read_is_not_sent()
    {
        var decision = Gate(Policy()).Judge(new(A.Intent(true, 1, 1), []), Wish(1), A.NoJournal());

        Assert.Equal("JOURNAL_UNAVAILABLE", Assert.Single(decision.Objections).Code);
    }

    [Fact]
    public void A_reducing_order_is_nobodys_to_approve()
    {
        var decision = Gate(Policy()).Judge(new(A.Intent(true, 1, 1) with { IsReducing = true }, []), Wish(600), A.NoJournal());

        Assert.True(decision.IsAllowed);
    }

    [Fact]
    public void Nobody_is_asked_about_an_order_that_may_not_be_sent()
    {
        var decision = Gate(Policy()).Judge(new(A.Intent(true, 1, 1), [Refusals.StateUnreadable("test")]), Wish(600), A.NoJournal() with { Approvals = Nothing() });

        Assert.Equal("STATE_UNREADABLE", Assert.Single(decision.Objections).Code);
        Assert.Null(decision.Approval);
    }

    [Fact]
    public void An_order_is_sent_again_only_as_far_as_the_word_reaches()
    {
        var (gate, journal) = (Gate(Policy()), A.NoJournal() with { Approvals = Nothing() });

        Assert.True(gate.MayResend(Wish(612), journal, Approved()));
        Assert.False(gate.MayResend(Wish(612.01m), journal, Approved()));
        Assert.True(gate.MayResend(Wish(500), journal, used: null));
        Assert.False(gate.MayResend(Wish(500.01m), journal, used: null));
        Assert.False(gate.MayResend(Wish(500), A.NoJournal(), used: null));
    }

    private static RiskPolicy Policy() => A.Policy() with { ApprovalAboveUsd = 500m };

    private static ApprovalCase Wish(decimal cost) => new("buy 6 AAPL", cost, 100_000m);

    private static ApprovalView Nothing() => new(Ask, null, null, []);

    private static Approval Approved() => new()
    {
        Id = "ABCDEFGH",
        State = ApprovalState.Approved,
        Hash = Ask.Hash,
        Caller = Ask.Caller,
        Order = "buy 6 AAPL",
        Cost = 600,
        Reasons = ["it may cost more than 500 USD"],
        AskedAt = A.Now,
        ExpiresAt = A.Now.AddMinutes(30),
    };

    private ApprovalGate Gate(RiskPolicy policy) => new(policy, new NamedCaller(), _time);

    private ApprovalDecision Decide(ApprovalCase wish, ApprovalView view, RiskPolicy? policy = null) => Gate(policy ?? Policy()).Decide(wish, view);
}
