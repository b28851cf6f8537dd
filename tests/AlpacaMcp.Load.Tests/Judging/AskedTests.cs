using AlpacaMcp.Load.Calls;
using AlpacaMcp.Load.Judging;
using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Load.Tests.Judging;

public sealed class AskedTests
{
    private static readonly Guid s_id = Guid.Parse("5f1f31d0-9ce0-4ec1-9d6e-0f9f3c0e8a11");
    private static readonly JournalIntent s_row = new("one", "Listed");
    private readonly Asked _asked = new();

    [Fact]
    public void An_order_that_was_called_placed_and_is_there_is_right()
    {
        Say(new(CallReply.Ok, new(ClaimKind.Placed) { OrderId = s_id }));

        Assert.All(Objectives([new(s_id, "one")], [s_row]), objective => Assert.True(objective.IsMet, objective.ToString()));
    }

    [Fact]
    public void An_order_that_nobody_asked_for_is_a_duplicate()
    {
        Say(new(CallReply.Ok, new(ClaimKind.Placed) { OrderId = s_id }));

        Assert.False(Met("duplicates", [new(s_id, "one"), new(Guid.Empty, "another")], [s_row, new("another", "Listed")]));
    }

    [Fact]
    public void An_order_in_no_row_of_the_journal_is_lost()
    {
        Say(new(CallReply.Died));

        Assert.False(Met("lost", [new(s_id, "one")], []));
        Assert.False(Met("lost", [new(s_id, "one")], null));
    }

    [Fact]
    public void Placed_and_not_there_is_a_false_answer()
    {
        Say(new(CallReply.Ok, new(ClaimKind.Placed) { OrderId = s_id }));

        Assert.False(Met("false answers", [], []));
        Assert.False(Met("false answers", [new(Guid.Empty, "one")], [s_row]));
    }

    [Fact]
    public void Not_placed_and_there_is_a_false_answer_unless_a_later_one_placed_it()
    {
        Say(new("RISK", new(ClaimKind.NotPlaced, "RISK")));
        Assert.False(Met("false answers", [new(s_id, "one")], [s_row]));

        Say(new(CallReply.Ok, new(ClaimKind.Placed) { OrderId = s_id }));
        Assert.True(Met("false answers", [new(s_id, "one")], [s_row]));
    }

    [Fact]
    public void What_was_turned_away_at_the_door_must_not_be_there()
    {
        Say(new("HTTP_429"));

        Assert.False(Met("false answers", [new(s_id, "one")], [s_row]));
        Assert.Empty(_asked.Open);
    }

    [Fact]
    public void A_row_that_is_still_open_never_settled()
    {
        Say(new(CallReply.Died));

        Assert.False(Met("never settled", [new(s_id, "one")], [new("one", "Unknown")]));
        Assert.Single(_asked.Open);
    }

    [Fact]
    public void A_row_that_calls_an_order_not_placed_that_is_there_is_a_false_answer()
    {
        Say(new(CallReply.Died));

        Assert.False(Met("false answers", [new(s_id, "one")], [new("one", "NotPlaced")]));
        Assert.False(Met("false answers", [], [s_row]));
    }

    private void Say(CallReply reply) => _asked.Add(new("place_stock_order", new Dictionary<string, object?>(), "one"), reply);

    private List<Objective> Objectives(IReadOnlyList<BookedOrder> book, IReadOnlyList<JournalIntent>? journal) => [.. _asked.Judged(book, journal).Objectives("here")];

    private bool Met(string name, IReadOnlyList<BookedOrder> book, IReadOnlyList<JournalIntent>? journal) =>
        Objectives(book, journal).Single(objective => objective.Name == $"here: {name}").IsMet;
}
