using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Journal;

public sealed class OrderJournalTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly SqliteJournal _journal;

    public OrderJournalTests() => _journal = J.InMemory(_time);

    [Fact]
    public async Task An_intent_counts_until_the_brokers_lists_show_it()
    {
        await BeginAsync(Intent("a"));
        Assert.Equal(["a"], await UnreflectedAsync());

        await _journal.RecordAsync(new("a", IntentState.Acknowledged), CancellationToken.None);
        Assert.Equal(["a"], await UnreflectedAsync());

        await _journal.RecordAsync(new("a", IntentState.Listed), CancellationToken.None);
        Assert.Empty(await UnreflectedAsync());
    }

    [Fact]
    public async Task An_intent_listed_after_a_snapshot_began_counts_for_that_snapshot()
    {
        await BeginAsync(Intent("a"));
        var mark = await _journal.MarkAsync(CancellationToken.None);
        await _journal.RecordAsync(new("a", IntentState.Listed), CancellationToken.None);

        Assert.Equal(["a"], await UnreflectedAsync(mark));
    }

    [Fact]
    public async Task An_unknown_intent_counts_and_one_that_was_not_placed_does_not()
    {
        await BeginAsync(Intent("a"));
        await _journal.RecordAsync(new("a", IntentState.Unknown), CancellationToken.None);
        Assert.Equal(["a"], await UnreflectedAsync());

        await _journal.RecordAsync(new("a", IntentState.NotPlaced), CancellationToken.None);
        Assert.Empty(await UnreflectedAsync());
    }

    [Theory]
    [InlineData(IntentState.Sending, "CLIENT_ORDER_ID_IN_FLIGHT")]
    [InlineData(IntentState.Acknowledged, "CLIENT_ORDER_ID_IN_FLIGHT")]
    [InlineData(IntentState.Unknown, "CLIENT_ORDER_ID_IN_FLIGHT")]
    internal async Task The_same_id_is_committed_once(IntentState first, string code)
    {
        await BeginAsync(Intent("a"));
        await _journal.RecordAsync(new("a", first), CancellationToken.None);

        var second = await BeginAsync(Intent("a"));

        Assert.Equal(code, Assert.Single(second.Objections).Code);
    }

    // Two copies get the same call; while the second judges, the first sends. A denial by a rule would say that the id's order is none.
    [Fact]
    public async Task An_id_that_came_in_meanwhile_is_named_whatever_the_rules_say()
    {
        await BeginAsync(Intent("a"));

        var second = await _journal.TryBeginAsync(default, _ => new(Intent("a"), [Refusals.StateUnreadable("test")]), CancellationToken.None);

        Assert.Equal("CLIENT_ORDER_ID_IN_FLIGHT", Assert.Single(second.Objections).Code);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task What_was_not_placed_meanwhile_is_not_placed_by_a_call_that_began_before(bool isNew, bool isAllowed)
    {
        await BeginAsync(Intent("a"));
        await _journal.RecordAsync(new("a", IntentState.NotPlaced), CancellationToken.None);

        var second = await _journal.TryBeginAsync(new JournalAsk { IsNew = isNew }, _ => new(Intent("a"), []), CancellationToken.None);

        Assert.Equal(isAllowed, second.IsAllowed);
    }

    [Fact]
    public async Task An_id_that_was_not_placed_may_be_used_again_for_the_same_order_only()
    {
        await BeginAsync(Intent("a"));
        await _journal.RecordAsync(new("a", IntentState.NotPlaced), CancellationToken.None);

        var other = await BeginAsync(Intent("a") with { Terms = OrderTerms.Of(A.Buy(2).ToWire("a")) });
        var same = await BeginAsync(Intent("a"));

        Assert.Equal("CLIENT_ORDER_ID_REUSED", Assert.Single(other.Objections).Code);
        Assert.True(same.IsAllowed);
        Assert.Equal(["a"], await UnreflectedAsync());
    }

    [Fact]
    public async Task An_equal_order_of_a_moment_ago_is_seen_also_when_the_brokers_lists_show_it()
    {
        await BeginAsync(Intent("a"));
        await _journal.RecordAsync(new("a", IntentState.Listed), CancellationToken.None);
        var mark = await _journal.MarkAsync(CancellationToken.None);

        Assert.Equal(["a"], await SameAsync(A.Terms(), A.Now.AddSeconds(-30)));
        Assert.Empty(await SameAsync(A.Terms(), A.Now)); // too long ago
        Assert.Empty(await SameAsync(OrderTerms.Of(A.Buy(2).ToWire("b")), A.Now.AddSeconds(-30)));

        async Task<IEnumerable<string>> SameAsync(OrderTerms terms, DateTimeOffset since) =>
            (await _journal.ViewAsync(new(mark, null) { Repeat = new(terms, since) }, CancellationToken.None)).Same.Select(i => i.ClientOrderId);
    }

    [Fact]
    public async Task Objections_commit_nothing()
    {
        await _journal.TryBeginAsync(default, _ => new(Intent("a"), [Refusals.StateUnreadable("test")]), CancellationToken.None);

        Assert.Null(await _journal.FindAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task Reducing_orders_are_counted_for_a_minute()
    {
        await BeginAsync(Intent("a") with { IsReducing = true });
        await BeginAsync(Intent("b"));
        _time.Advance(TimeSpan.FromSeconds(59.9));
        await BeginAsync(Intent("c") with { IsReducing = true, DecidedAt = _time.GetUtcNow() });
        Assert.Equal(2, (await ViewAsync(0)).ReducingInLastMinute);

        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(1, (await ViewAsync(0)).ReducingInLastMinute);
    }

    [Fact]
    public async Task A_canceled_call_commits_nothing()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _journal.TryBeginAsync(default, _ => new(Intent("a"), []), canceled.Token));
        Assert.Null(await _journal.FindAsync("a", CancellationToken.None));
    }

    public void Dispose() => _journal.Dispose();

    private static OrderIntent Intent(string id) => A.Intent(true, 1, 100m) with { ClientOrderId = id };

    private ValueTask<JournalDecision> BeginAsync(OrderIntent intent) => _journal.TryBeginAsync(default, _ => new(intent, []), CancellationToken.None);

    private async Task<JournalView> ViewAsync(long mark)
    {
        JournalView? seen = null;
        await _journal.TryBeginAsync(
            new(mark, null),
            view =>
            {
                seen = view;
                return new(Intent("x"), [Refusals.StateUnreadable("test")]);
            },
            CancellationToken.None);
        return seen!; // TryBegin has shown it
    }

    private async Task<IEnumerable<string>> UnreflectedAsync(long? mark = null) =>
        (await ViewAsync(mark ?? await _journal.MarkAsync(CancellationToken.None))).Unreflected.Select(i => i.ClientOrderId);
}
