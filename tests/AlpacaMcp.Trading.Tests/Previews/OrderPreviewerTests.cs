using AlpacaMcp.Api.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Previews;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Previews;

public sealed class OrderPreviewerTests
{
    [Fact]
    public async Task Answers_by_every_rule_sends_nothing_and_commits_nothing()
    {
        await using var desk = await TestDesk.OpenAsync();
        Assert.Null(await desk.StateOfAsync("one")); // Which opens the account's rows.
        var mark = await desk.Journal.MarkAsync(CancellationToken.None);

        var preview = await PreviewAsync(desk, A.Buy(10) with { ClientOrderId = "one" });

        Assert.Equal(RiskRules.All.Select(rule => rule.GetType().Name), preview.Verdicts.Select(v => v.Rule));
        Assert.All(preview.Verdicts, v => Assert.Equal(Verdict.Passed, v.Verdict));
        Assert.Null(await desk.StateOfAsync("one"));
        Assert.Empty(await desk.Journal.LiveAsync(CancellationToken.None));
        Assert.Equal(mark, await desk.Journal.MarkAsync(CancellationToken.None));
        Assert.All(desk.Exchange.Requests.All, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task An_invalid_order_is_judged_without_asking_anybody()
    {
        await using var desk = await TestDesk.OpenAsync();

        var preview = await PreviewAsync(desk, A.Buy(-1));

        Assert.Equal((false, 0), (preview.IsValid, preview.Verdicts.Count));
        Assert.NotEmpty(preview.Objections);
        Assert.Empty(desk.Exchange.Requests.All);
    }

    [Fact]
    public async Task Its_objections_are_the_desks()
    {
        await using var desk = await TestDesk.OpenAsync();
        TradeOrder[] orders = [A.Buy(101), A.BuyLimit(1_001, 106m), A.Sell(98), A.Coin(1), A.Buy(100)];

        foreach (var order in orders)
        {
            var preview = await PreviewAsync(desk, order);
            var outcome = await desk.SubmitAsync(order);

            Assert.Equal(outcome.Objections, preview.Objections);
        }
    }

    [Fact]
    public async Task An_unknown_order_that_has_shown_itself_blocks_the_preview_no_more_than_the_order()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Times = Setup.Hasty with { MinLookups = 1_000 } });
        desk.FailPosts(new LoseResponse());
        desk.FailLookups(new StatusBefore(503), times: 1_000);
        Assert.Equal(OutcomeKind.Unknown, (await desk.SubmitAsync(A.BuyLimit(1, 90m) with { ClientOrderId = "one" })).Kind);
        Assert.Equal([RiskCode.UnknownOrder], (await PreviewAsync(desk, A.Buy(1))).Objections.Select(o => o.Code));
        desk.Exchange.Faults.Clear();

        Assert.Empty((await PreviewAsync(desk, A.Buy(1))).Objections);
        Assert.Single(desk.Posts);
    }

    [Fact]
    public async Task Open_orders_count_and_what_reduces_is_exempt()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        await desk.PlaceForeignAsync(A.BuyLimit(50, 99m), "foreign");

        var opening = await PreviewAsync(desk, A.BuyLimit(51, 99m));
        var closing = await PreviewAsync(desk, A.Sell(100));
        var reversing = await PreviewAsync(desk, A.Sell(101));

        Assert.Equal(RiskCode.PositionShare, Assert.Single(opening.Objections).Code);
        Assert.Equal((true, Verdict.Exempt), (closing.IsReducing, VerdictOf(closing, "MaxPositionShare")));
        Assert.Equal((false, "reverses"), (reversing.IsReducing, Assert.Single(reversing.Changes).Effect));
    }

    [Theory]
    [InlineData("/v2/orders")]
    [InlineData("/v2/positions")]
    public async Task Without_orders_and_positions_nothing_can_be_judged(string path)
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Fail(path, new StatusBefore(503));

        var preview = await PreviewAsync(desk, A.Buy(1));

        Assert.Equal((true, "STATE_UNREADABLE"), (preview.IsValid, Assert.Single(preview.Objections).Code));
        Assert.Empty(preview.Verdicts);
    }

    public static TheoryData<StockOrder, decimal, decimal> Fills => new()
    {
        { A.Buy(10), 100m, 1_000m },
        { A.Sell(10), 99.90m, -999m },
        { A.BuyNotional(500), 100m, 500m },
        { A.BuyLimit(10, 99m), 99m, 990m },
        { A.BuyLimit(10, 101m), 100m, 1_000m }, // above the ask it trades at the ask
        { A.SellLimit(10, 99m), 99.90m, -999m },
        { A.SellLimit(10, 101m), 101m, -1_010m },
        { A.BuyStop(10, 105m), 105m, 1_050m },
        { A.SellStop(10, 95m), 95m, -950m },
        { A.SellStop(10, 95m) with { Type = OrderType.StopLimit, LimitPrice = 94m }, 94m, -940m },
        { A.Sell(10) with { Type = OrderType.TrailingStop, TrailPrice = 2m }, 97.90m, -979m },
        { A.Buy(10) with { Type = OrderType.TrailingStop, TrailPercent = 5m }, 105m, 1_050m },
    };

    [Theory]
    [MemberData(nameof(Fills))]
    public void Guesses_the_price_by_the_kind_of_order(StockOrder order, decimal price, decimal cost)
    {
        var fill = LikelyFill.Of(A.Case(order));

        Assert.Equal((price, cost), (fill.Price, fill.Cost));
    }

    [Fact]
    public void Without_any_price_it_guesses_none()
    {
        Assert.Equal(new(10, null, null), LikelyFill.Of(A.Case(A.Buy(10), A.Snapshot() with { Price = A.NoPrice() })));
    }

    [Theory]
    [InlineData(0, 5, "opens")]
    [InlineData(0, -5, "opens")]
    [InlineData(5, 8, "increases")]
    [InlineData(-5, -8, "increases")]
    [InlineData(5, 2, "reduces")]
    [InlineData(-5, -2, "reduces")]
    [InlineData(5, 0, "closes")]
    [InlineData(5, -1, "reverses")]
    public void Names_what_happens_to_a_position(int before, int after, string effect)
    {
        Assert.Equal(effect, new PositionChange("AAPL", before, after).Effect);
    }

    private static Task<OrderPreview> PreviewAsync(TestDesk desk, TradeOrder order) => desk.Previewer.PreviewAsync(order, CancellationToken.None);

    private static Verdict VerdictOf(OrderPreview preview, string rule) => Assert.Single(preview.Verdicts, v => v.Rule == rule).Verdict;
}
