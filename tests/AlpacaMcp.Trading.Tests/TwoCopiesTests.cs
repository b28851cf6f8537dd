using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Journal;

namespace AlpacaMcp.Trading.Tests;

/// <summary>Two servers on one account share one journal: check and reservation are one transaction, whoever makes it.</summary>
public sealed class TwoCopiesTests : IDisposable
{
    private readonly JournalHome _home = new();

    public static TheoryData<string, TradeOrder> Orders() => new()
    {
        { "market", A.Buy(60) },
        { "limit", A.BuyLimit(60, 100m) },
        { "resting limit", A.BuyLimit(60, 99m) },
        { "amount", A.BuyNotional(6_000m) },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Three_of_twenty_orders_of_thirty_percent_are_accepted_through_two_desks(string kind, TradeOrder order)
    {
        await using var one = await OpenAsync();
        await using var two = one.FreshProcess(Shared);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => (n % 2 == 0 ? one : two).SubmitAsync(order with { ClientOrderId = $"caller-{n}" }))));

        Assert.True(one.Book.Count == 3, $"{kind}: {one.Book.Count} orders");
        Assert.Equal(3, one.Posts.Count);
        Assert.Equal(3, outcomes.Count(o => o.Kind == OutcomeKind.Placed));
        Assert.Equal(17, outcomes.Count(o => o.Kind == OutcomeKind.Denied && o.Objections.Single().Code == RiskCode.PositionShare));
    }

    [Fact]
    public async Task The_same_id_from_both_makes_one_order()
    {
        await using var one = await OpenAsync();
        await using var two = one.FreshProcess(Shared);
        var order = A.BuyLimit(10, 90m) with { ClientOrderId = "one" };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => (n % 2 == 0 ? one : two).SubmitAsync(order))));

        Assert.Single(one.Book);
        Assert.Single(one.Posts);
        Assert.All(outcomes, o => Assert.True(o.Kind == OutcomeKind.Placed || o.Objections.Single().Code == "CLIENT_ORDER_ID_IN_FLIGHT"));
    }

    [Fact]
    public async Task What_one_has_placed_the_other_counts()
    {
        await using var one = await OpenAsync();
        await using var two = one.FreshProcess(Shared);
        await one.SubmitAsync(A.BuyLimit(80, 100m) with { ClientOrderId = "a" });
        await one.SubmitAsync(A.BuyLimit(80, 100m) with { ClientOrderId = "b" });

        var outcome = await two.SubmitAsync(A.BuyLimit(80, 100m) with { ClientOrderId = "c" });

        Assert.Equal(RiskCode.PositionShare, Assert.Single(outcome.Objections).Code);
    }

    [Fact]
    public async Task Parallel_closes_through_both_close_once()
    {
        await using var one = await OpenAsync();
        await using var two = one.FreshProcess(Shared);
        await one.HoldAsync(A.Buy(90));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => (n % 2 == 0 ? one : two).CloseAsync("AAPL"))));

        Assert.Empty(one.Exchange.Book.Positions);
        Assert.Equal(1, one.Book.Count(o => o.Side == "sell"));
    }

    [Fact]
    public async Task A_repeat_through_the_other_is_not_placed_again()
    {
        await using var one = await OpenAsync();
        await using var two = one.FreshProcess(Shared);
        await one.SubmitAsync(A.BuyLimit(10, 90m));

        var again = await two.SubmitAsync(A.BuyLimit(10, 90m));

        Assert.StartsWith("NOT placed again", Assert.Single(again.Notes), StringComparison.Ordinal);
        Assert.Single(one.Posts);
    }

    [Fact]
    public async Task A_halt_through_one_halts_the_other()
    {
        await using var one = await OpenAsync();
        await using var two = one.FreshProcess(Shared);

        await one.Halts.HaltAsync("agent", "agent", "Enough.", everywhere: false, CancellationToken.None);
        var outcome = await two.SubmitAsync(A.BuyLimit(10, 90m));

        Assert.Equal(RiskCode.TradingHalted, Assert.Single(outcome.Objections).Code);
        Assert.Empty(one.Posts);
    }

    [Fact]
    public async Task Both_may_start_at_once_in_a_new_home()
    {
        await using var exchange = await TestDesk.OpenAsync();
        foreach (var round in Enumerable.Range(0, 20))
        {
            var setup = new Setup { Journal = new JournalPlace(_home.PathOf($"{round}")) };
            await using var one = exchange.FreshProcess(setup);
            await using var two = exchange.FreshProcess(setup);

            var states = await Task.WhenAll(new[] { one, two }.Select(desk => Task.Run(() => desk.Journal.ViewAsync(default, CancellationToken.None).AsTask())));

            Assert.All(states, view => Assert.Empty(view.State.Stops));
            Assert.Equal(await one.Journal.InstallationAsync(CancellationToken.None), await two.Journal.InstallationAsync(CancellationToken.None));
        }
    }

    public void Dispose() => _home.Dispose();

    private Setup Shared => new() { Journal = _home.Place };

    private Task<TestDesk> OpenAsync() => TestDesk.OpenAsync(Shared);
}
