using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Matrix.Tests.Judging;

public sealed class JudgeTests
{
    private static readonly Claim Died = new(ClaimKind.Died);
    private static readonly Claim Rejected = new(ClaimKind.NotPlaced, "BROKER_REJECTED");

    [Fact]
    public void Finds_nothing_in_one_order_that_was_shown_twice()
    {
        var order = A.Order("one");

        Assert.Empty(Judge.Judged(A.Run([order], A.Attempt(A.Placed(order), order), A.Attempt(A.Placed(order), order))));
    }

    [Fact]
    public void Finds_a_second_order_for_the_same_wish()
    {
        var (first, second) = (A.Order("first"), A.Order("second"));

        Assert.Equal(FindingKind.Duplicate, Only(A.Run([first, second], A.Attempt(Died, first), A.Attempt(A.Placed(second), first, second))).Kind);
    }

    [Fact]
    public void Allows_a_second_order_that_was_forced()
    {
        var (first, second) = (A.Order("first"), A.Order("second"));
        var forced = A.Attempt(A.Placed(second), first, second) with { IsForced = true };

        Assert.Empty(Judge.Judged(A.Run([first, second], A.Attempt(A.Placed(first), first), forced)));
    }

    [Fact]
    public void Finds_an_order_that_the_journal_does_not_know()
    {
        var order = A.Order("one");

        Assert.Equal(FindingKind.Lost, Only(A.Run([order], A.Attempt(A.Placed(order), order)) with { Journal = [] }).Kind);
    }

    [Fact]
    public void Finds_an_order_that_the_dead_process_had_not_written_though_another_wrote_it_later()
    {
        var order = A.Order("one");

        Assert.Equal(FindingKind.Lost, Only(A.Run([order], A.Attempt(Died, order), A.Attempt(A.Placed(order), order)) with { UnwrittenAtDeath = ["one"] }).Kind);
    }

    [Fact]
    public void An_unreadable_journal_has_lost_everything()
    {
        Assert.Equal(FindingKind.Lost, Only(A.Run([], A.Attempt(Rejected)) with { Journal = null }).Kind);
    }

    [Fact]
    public void Finds_an_answer_that_shows_what_is_not_there()
    {
        Assert.Equal(FindingKind.FalseAnswer, Only(A.Run([], A.Attempt(A.Placed(A.Order("one"))))).Kind);
    }

    [Fact]
    public void Finds_an_answer_that_gives_an_order_another_id()
    {
        var order = A.Order("one");

        Assert.Equal(FindingKind.FalseAnswer, Only(A.Run([order], A.Attempt(A.Placed(order) with { ClientOrderId = "two" }, order))).Kind);
    }

    [Theory]
    [InlineData("NOT_PLACED", "amcp-1-1")]
    [InlineData("BROKER_REJECTED", "amcp-1-1")]
    [InlineData("POSITION_SHARE", null)]
    [InlineData("INTERNAL_ERROR", null)]
    public void Finds_an_order_of_which_the_agent_was_told_no(string code, string? named)
    {
        var order = A.Order("amcp-1-1");

        Assert.Equal(FindingKind.FalseAnswer, Only(A.Run([order], A.Attempt(new(ClaimKind.NotPlaced, code) { ClientOrderId = named }, order))).Kind);
    }

    [Fact]
    public void Finds_an_order_of_the_agents_own_id_that_a_later_answer_denies()
    {
        var order = A.Order("own");
        var denied = new Attempt { Claim = Rejected, GivenId = "own", Before = [order], After = [order] };

        Assert.Equal(FindingKind.FalseAnswer, Only(A.Run([order], A.Attempt(A.Placed(order), order), denied)).Kind);
    }

    [Fact]
    public void Believes_a_no_that_was_true_until_the_agent_asked_again()
    {
        var order = A.Order("own");
        var first = new Attempt { Claim = Rejected, GivenId = "own", Before = [], After = [] };

        Assert.Empty(Judge.Judged(A.Run([order], first, A.Attempt(A.Placed(order), order))));
    }

    [Fact]
    public void Believes_a_no_without_an_id_when_the_order_was_there_before()
    {
        var order = A.Order("amcp-1-1");
        var again = new Attempt { Claim = new(ClaimKind.NotPlaced, "NO_POSITION"), Before = [order], After = [order] };

        Assert.Empty(Judge.Judged(A.Run([order], A.Attempt(A.Placed(order), order), again)));
    }

    [Fact]
    public void Believes_a_no_without_an_id_when_another_copy_was_asked_at_the_same_time()
    {
        var order = A.Order("amcp-1-1");
        var denied = A.Attempt(new(ClaimKind.NotPlaced, "UNKNOWN_ORDERS"), order) with { IsShared = true };

        Assert.Empty(Judge.Judged(A.Run([order], A.Attempt(A.Placed(order), order) with { IsShared = true }, denied)));
    }

    [Fact]
    public void Unknown_is_never_false()
    {
        var order = A.Order("one");

        Assert.Empty(Judge.Judged(A.Run([order], A.Attempt(new(ClaimKind.Unknown, "ORDER_UNKNOWN") { ClientOrderId = "one" }, order))));
    }

    [Fact]
    public void Finds_whatever_else_is_wrong()
    {
        Assert.Equal(FindingKind.Other, Only(A.Run([], A.Attempt(Rejected)) with { Wrongs = ["halted"] }).Kind);
    }

    [Theory]
    [InlineData("NotPlaced", true)]
    [InlineData("Acknowledged", false)]
    [InlineData("Listed", false)]
    [InlineData("Ended", false)]
    public void Finds_a_journal_that_believes_what_is_not_so(string state, bool isThere)
    {
        var order = A.Order("one");
        var run = A.Run(isThere ? [order] : [], A.Attempt(Died)) with { Journal = [new("one", state)] };

        Assert.Equal(FindingKind.FalseAnswer, Only(run).Kind);
    }

    [Theory]
    [InlineData("Sending")]
    [InlineData("Unknown")]
    public void Finds_what_the_journal_leaves_open(string state)
    {
        Assert.Equal(FindingKind.Other, Only(A.Run([], A.Attempt(Died)) with { Journal = [new("one", state)] }).Kind);
    }

    private static Finding Only(Evidence evidence) => Assert.Single(Judge.Judged(evidence));
}
