using AlpacaMcp.Api.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Tests;

/// <summary>Twenty callers at once, each with 30 % of the position limit of 20,000 USD: three fit.</summary>
public sealed class ParallelOrdersTests
{
    public static TheoryData<string, TradeOrder, int> Rounds()
    {
        var rounds = new TheoryData<string, TradeOrder, int>();
        foreach (var round in Enumerable.Range(1, 3))
        {
            rounds.Add("market", A.Buy(60), round);
            rounds.Add("limit", A.BuyLimit(60, 100m), round);
            rounds.Add("resting limit", A.BuyLimit(60, 99m), round);
            rounds.Add("amount", A.BuyNotional(6_000m), round);
            rounds.Add("short", A.Sell(58), round); // 58 × 103 = 5,974
        }

        return rounds;
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Three_of_twenty_orders_of_thirty_percent_are_accepted(string kind, TradeOrder order, int round)
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Shorting() });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => desk.SubmitAsync(order with { ClientOrderId = $"caller-{n}" }))));

        Assert.True(desk.Book.Count == 3, $"{kind}, round {round}: {desk.Book.Count} orders");
        Assert.Equal(3, outcomes.Count(o => o.Kind == OutcomeKind.Placed));
        Assert.All(
            outcomes.Where(o => o.Kind != OutcomeKind.Placed),
            o => Assert.Equal(RiskCode.PositionShare, Assert.Single(o.Objections).Code));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_same_id_from_twenty_callers_makes_one_order(int round)
    {
        await using var desk = await TestDesk.OpenAsync();
        var order = A.BuyLimit(10, 90m) with { ClientOrderId = $"one-{round}" };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.SubmitAsync(order))));

        Assert.Single(desk.Book);
        Assert.Single(desk.Posts);
        Assert.All(outcomes, o => Assert.True(
            o.Kind == OutcomeKind.Placed || o.Objections.Single().Code == "CLIENT_ORDER_ID_IN_FLIGHT"));
        Assert.Equal(1, outcomes.Count(o => o.Kind == OutcomeKind.Placed && o.Notes.Count == 0));
    }

    [Fact]
    public async Task The_same_order_from_twenty_callers_without_an_id_is_placed_once()
    {
        await using var desk = await TestDesk.OpenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.SubmitAsync(A.BuyLimit(10, 90m)))));

        Assert.Single(desk.Book);
        Assert.All(outcomes, o => Assert.True(o.Kind == OutcomeKind.Placed || o.Objections.Single().Code == RepeatGuard.Code, $"{o.Kind}: {string.Join("; ", o.Objections)}"));
    }

    [Fact]
    public async Task Two_processes_with_the_same_id_make_one_order()
    {
        await using var desk = await TestDesk.OpenAsync();
        await using var other = desk.FreshProcess();
        var order = A.BuyLimit(10, 90m) with { ClientOrderId = "one" };

        var outcomes = await Task.WhenAll(desk.SubmitAsync(order), other.SubmitAsync(order));

        Assert.Single(desk.Book);
        Assert.All(outcomes, o => Assert.Equal(OutcomeKind.Placed, o.Kind));
        Assert.Equal(outcomes[0].Order?.Id, outcomes[1].Order?.Id);
    }

    [Fact]
    public async Task A_fill_counted_both_as_position_and_as_reservation_denies_nothing()
    {
        await using var desk = await TestDesk.OpenAsync();
        var orders = new DelayResponse();
        desk.Fail("/v2/orders", orders, times: 1);
        var call = desk.SubmitAsync(A.Buy(100));
        await orders.Processed; // It has seen no order; positions are read later.

        await desk.Journal.TryBeginAsync(default, _ => new(A.Intent(true, 60, 100m), []), CancellationToken.None);
        await desk.HoldAsync(A.Buy(60), "mine-1");
        await desk.Journal.RecordAsync(new("mine-1", IntentState.Acknowledged), CancellationToken.None);
        orders.Release();

        Assert.Equal(OutcomeKind.Placed, (await call).Kind); // 60 + 60 + 100 would be too many.
    }

    [Fact]
    public async Task Fills_counted_twice_one_after_the_other_deny_nothing()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.Reconciler.RunAsync(CancellationToken.None); // It lists orders too.

        var outcome = await AmidFillsAsync(desk, () => desk.SubmitAsync(A.Buy(100)));

        Assert.Equal(OutcomeKind.Placed, outcome.Kind); // 52 + 30 + 10 + 100 of 200; with any of them counted twice more than 200.
    }

    [Fact]
    public async Task Nor_does_a_preview_say_that_they_do()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.Reconciler.RunAsync(CancellationToken.None);

        var preview = await AmidFillsAsync(desk, () => desk.Previewer.PreviewAsync(A.Buy(100), CancellationToken.None));

        Assert.Empty(preview.Objections);
    }

    /// <summary>Three orders of ours fill while a call reads, one in each of its rounds: between the orders, which do not show it, and the positions, which do.</summary>
    private static async Task<T> AmidFillsAsync<T>(TestDesk desk, Func<Task<T>> start)
    {
        decimal[] fills = [52, 30, 10];
        DelayResponse[][] lists = [[new()], [new(), new()], [new(), new()]]; // Open orders; once there are some of ours, recent ones too.
        foreach (var list in lists.SelectMany(round => round))
            desk.Fail("/v2/orders", list, times: 1);
        var call = start();

        foreach (var (round, shares) in lists.Zip(fills))
        {
            await Task.WhenAll(round.Select(list => list.Processed));
            await desk.Journal.TryBeginAsync(default, _ => new(A.Intent(true, shares, 100m) with { ClientOrderId = $"mine-{shares}" }, []), CancellationToken.None);
            await desk.HoldAsync(A.Buy(shares), $"mine-{shares}");
            await desk.Journal.RecordAsync(new($"mine-{shares}", IntentState.Acknowledged), CancellationToken.None);
            foreach (var list in round)
                list.Release();
        }

        return await call;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Parallel_closes_close_once(int round)
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(90));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5 * round).Select(_ => Task.Run(() => desk.CloseAsync("AAPL"))));

        Assert.Empty(desk.Exchange.Book.Positions);
        var sale = Assert.Single(desk.Book, o => o.Side == "sell");
        Assert.Contains(outcomes, o => o.Kind == OutcomeKind.Placed);
        Assert.All(outcomes.Where(o => o.Kind == OutcomeKind.Placed), o => Assert.Equal(sale.ClientOrderId, o.ClientOrderId)); // or shown: "NOT placed again"
    }

    [Fact]
    public async Task Buys_and_sells_at_once_stay_within_the_limit_on_each_side()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Shorting() });
        TradeOrder[] wishes = [A.BuyLimit(60, 99m), A.SellLimit(58, 101m)];

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => desk.SubmitAsync(wishes[i % 2]))));

        Assert.InRange(desk.Book.Where(o => o.Side == OrderSide.Buy.Value).Sum(o => o.Qty ?? 0), 0, 200);
        Assert.InRange(desk.Book.Where(o => o.Side == OrderSide.Sell.Value).Sum(o => o.Qty ?? 0), 0, 194);
    }
}
