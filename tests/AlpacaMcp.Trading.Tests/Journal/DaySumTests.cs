using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>What the day's opening orders cost: reserved when decided, what has filled once they are over.</summary>
public sealed class DaySumTests : IDisposable
{
    private readonly SqliteJournal _journal = J.InMemory(new FakeTimeProvider(A.Now));

    [Theory]
    [InlineData(IntentState.Sending)]
    [InlineData(IntentState.Acknowledged)]
    [InlineData(IntentState.Listed)]
    [InlineData(IntentState.Unknown)]
    internal async Task An_order_that_is_not_over_reserves_all_of_its_cost(IntentState state)
    {
        await _journal.BeginAsync(Costing("a", 100m));

        await _journal.RecordAsync("a", state);

        Assert.Equal((1, 100m), await _journal.TodayAsync());
    }

    [Theory]
    [InlineData("filled", 99.5)]
    [InlineData("canceled", 40)] // After a partial fill.
    [InlineData("expired", 0)]
    [InlineData("filled", 103)] // A market order may fill above what it was judged at.
    public async Task An_order_that_is_over_costs_what_it_filled(string status, decimal filled)
    {
        await _journal.BeginAsync(Costing("a", 100m));
        await _journal.RecordAsync("a", IntentState.Listed);

        await _journal.EndAsync("a", status, 1, filled);

        Assert.Equal((1, filled), await _journal.TodayAsync());
    }

    [Fact]
    public async Task An_order_that_was_not_placed_gives_its_reservation_back()
    {
        await _journal.BeginAsync(Costing("a", 100m));
        await _journal.BeginAsync(Costing("b", 30m));

        await _journal.RecordAsync("a", IntentState.NotPlaced);

        Assert.Equal(30m, (await _journal.TodayAsync()).Notional);
    }

    [Fact]
    public async Task An_order_that_shows_itself_after_all_is_counted_again()
    {
        await _journal.BeginAsync(Costing("a", 100m));
        await _journal.RecordAsync("a", IntentState.NotPlaced);

        await _journal.RecordAsync("a", IntentState.Acknowledged);

        Assert.Equal(100m, (await _journal.TodayAsync()).Notional);
    }

    [Fact]
    public async Task The_same_id_again_reserves_once()
    {
        await _journal.BeginAsync(Costing("a", 100m));
        await _journal.RecordAsync("a", IntentState.NotPlaced);

        await _journal.BeginAsync(Costing("a", 100m));

        Assert.Equal(100m, (await _journal.TodayAsync()).Notional);
    }

    [Fact]
    public async Task Reducing_orders_are_not_counted()
    {
        await _journal.BeginAsync(Costing("a", 100m) with { IsReducing = true });
        await _journal.EndAsync("a", "filled", 1, 100m);

        Assert.Equal((0, 0m), await _journal.TodayAsync());
    }

    [Fact]
    public async Task Each_day_has_its_own_sum()
    {
        await _journal.BeginAsync(Costing("a", 100m) with { Day = J.Day.AddDays(-1) });
        await _journal.BeginAsync(Costing("b", 30m));

        await _journal.EndAsync("a", "filled", 1, 70m);

        Assert.Equal((1, 30m), await _journal.TodayAsync());
        Assert.Equal(70m, (await _journal.ViewAsync(new(0, J.Day.AddDays(-1)), CancellationToken.None)).NotionalToday);
    }

    [Theory]
    [InlineData(150, 150)] // Larger: only the difference is new.
    [InlineData(60, 100)] // Smaller: until it is settled the larger one counts.
    public async Task A_replacement_on_its_way_counts_with_the_old_order_as_the_larger_of_the_two(decimal cost, decimal sum)
    {
        await _journal.BeginAsync(Costing("a", 100m));
        await _journal.RecordAsync("a", IntentState.Listed);

        await _journal.BeginAsync(Replacing("b", cost, "a", 100m));

        Assert.Equal((2, sum), await _journal.TodayAsync());
    }

    [Theory]
    [InlineData(150)]
    [InlineData(60)]
    public async Task A_replacement_that_is_placed_counts_alone(decimal cost)
    {
        await _journal.BeginAsync(Costing("a", 100m));
        await _journal.RecordAsync("a", IntentState.Listed);
        await _journal.BeginAsync(Replacing("b", cost, "a", 100m));

        await _journal.RecordAsync("b", IntentState.Acknowledged);
        await _journal.EndAsync("a", "replaced", 0, 0);

        Assert.Equal(cost, (await _journal.TodayAsync()).Notional);
    }

    [Fact]
    public async Task An_old_order_that_is_over_before_its_replacement_is_known_keeps_what_it_reserves()
    {
        await _journal.BeginAsync(Costing("a", 100m));
        await _journal.RecordAsync("a", IntentState.Listed);
        await _journal.BeginAsync(Replacing("b", 150m, "a", 100m));
        await _journal.RecordAsync("b", IntentState.Unknown);

        await _journal.EndAsync("a", "replaced", 0, 0);
        Assert.Equal(150m, (await _journal.TodayAsync()).Notional);

        await _journal.RecordAsync("b", IntentState.Acknowledged);
        Assert.Equal(150m, (await _journal.TodayAsync()).Notional);
    }

    [Fact]
    public async Task A_replacement_that_was_not_placed_leaves_the_old_order_as_it_was()
    {
        await _journal.BeginAsync(Costing("a", 100m));
        await _journal.RecordAsync("a", IntentState.Listed);
        await _journal.BeginAsync(Replacing("b", 150m, "a", 100m));

        await _journal.RecordAsync("b", IntentState.NotPlaced);

        Assert.Equal(100m, (await _journal.TodayAsync()).Notional);
    }

    [Fact]
    public async Task What_had_filled_before_a_replacement_stays_counted()
    {
        await _journal.BeginAsync(Costing("a", 100m));
        await _journal.RecordAsync("a", IntentState.Listed);
        await _journal.BeginAsync(Replacing("b", 90m, "a", 60m)); // 40 have filled.

        await _journal.RecordAsync("b", IntentState.Acknowledged);
        await _journal.EndAsync("a", "replaced", 0.4m, 40m);
        await _journal.EndAsync("b", "filled", 0.9m, 90m);

        Assert.Equal(130m, (await _journal.TodayAsync()).Notional);
    }

    [Fact]
    public async Task Ten_replaces_in_a_row_count_the_last_order_once()
    {
        await _journal.BeginAsync(Costing("0", 100m));
        await _journal.RecordAsync("0", IntentState.Acknowledged);
        foreach (var n in Enumerable.Range(1, 10))
        {
            await _journal.BeginAsync(Replacing($"{n}", 100m + n, $"{n - 1}", 99m + n));
            await _journal.RecordAsync($"{n}", IntentState.Acknowledged);
            await _journal.EndAsync($"{n - 1}", "replaced", 0, 0);
        }

        Assert.Equal(110m, (await _journal.TodayAsync()).Notional);
    }

    public void Dispose() => _journal.Dispose();

    private static OrderIntent Costing(string id, decimal notional) => J.Intent(id) with { Notional = notional };

    private static OrderIntent Replacing(string id, decimal notional, string from, decimal takesOver) =>
        Costing(id, notional) with { Kind = IntentKind.Replace, TakesOverFrom = from, TakesOver = takesOver };
}
