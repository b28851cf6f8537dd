using AlpacaMcp.Api.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class LimitReportTests
{
    [Fact]
    public void Shows_the_smaller_money_limit_and_the_room_beside_the_largest_position()
    {
        var book = A.Snapshot() with { Equity = 40_000m, Positions = [A.Position(10) with { MarketValue = 1_000m }, A.Position(-50) with { Symbol = "MSFT", MarketValue = -5_000m }] };

        var lines = LimitLines.Of(A.Policy(), book, A.NoJournal(), areOrdersKnown: true);

        Assert.Equal(8_000m, lines.Single(l => l.Limit == RiskCode.OrderNotional).Maximum);
        var share = lines.Single(l => l.Limit == RiskCode.PositionShare);
        Assert.Equal((12.5m, 7.5m), (share.Used, share.Headroom));
        Assert.Contains("MSFT", share.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_what_is_used_and_what_is_left_of_everything_that_adds_up()
    {
        var book = A.Snapshot() with
        {
            Positions = [A.Position(100) with { MarketValue = 10_000m }],
            Orders = [A.OpenLimit(OrderSide.Buy, 50, 100m) with { Symbol = "KO" }],
            Profit = new(98_000m, 100_000m, 0, 104_000m),
        };
        var journal = new JournalView([], 7) { OpeningInLastMinute = 5, OpeningToday = 30, NotionalToday = 12_345m };

        var lines = LimitLines.Of(A.Policy(), book, journal, areOrdersKnown: true).ToDictionary(line => line.Limit);

        Assert.Equal((100m, 15m, 85m), Numbers(lines[RiskCode.GrossExposure])); // 10,000 held and 5,000 ordered
        Assert.Equal((50m, 1m, 49m), Numbers(lines[RiskCode.OpenOrders]));
        Assert.Equal((20m, 5m, 15m), Numbers(lines[RiskCode.OrdersPerMinute]));
        Assert.Equal((200m, 30m, 170m), Numbers(lines[RiskCode.OrdersPerDay]));
        Assert.Equal((50_000m, 12_345m, 37_655m), Numbers(lines[RiskCode.DailyNotional]));
        Assert.Equal((3m, 2m, 1m), Numbers(lines[RiskCode.DailyLoss]));
        Assert.Equal((10m, 5.77m, 4.23m), Numbers(lines[RiskCode.Drawdown])); // 6,000 of 104,000, rounded up
        Assert.Equal((60m, 7m, 53m), Numbers(lines[RiskCode.ReducingLoop]));
    }

    [Fact]
    public void Says_what_cannot_be_read_and_counts_nothing_then()
    {
        var lines = LimitLines.Of(A.Policy(), A.Snapshot() with { Profit = null }, A.NoJournal(), areOrdersKnown: false).ToDictionary(line => line.Limit);

        Assert.Equal((50m, null, null), Numbers(lines[RiskCode.OpenOrders]));
        Assert.Equal("cannot be read now", lines[RiskCode.GrossExposure].Detail);
        Assert.Contains("nothing is opened", lines[RiskCode.DailyLoss].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profit_uses_nothing_of_the_loss()
    {
        var lines = LimitLines.Of(A.Policy(), A.Snapshot() with { Profit = new(101_000m, 100_000m, 0, 101_000m) }, A.NoJournal(), areOrdersKnown: true).ToDictionary(line => line.Limit);

        Assert.Equal((3m, 0m, 3m), Numbers(lines[RiskCode.DailyLoss]));
    }

    [Fact]
    public void Has_a_line_for_every_limit_there_is()
    {
        var lines = LimitLines.Of(A.Policy(), A.Snapshot(), A.NoJournal(), areOrdersKnown: true).Select(line => line.Limit).ToHashSet();

        Assert.Equal([RiskCode.NoFreshQuote], PolicyFields.All.Select(field => field.Code).Except(lines)); // The age of quotes stands in the collar's line.
    }

    [Fact]
    public async Task Is_read_with_the_orders_and_without_them_when_they_cannot_be()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.SubmitAsync(A.BuyLimit(10, 90m));

        var seen = await desk.ReportAsync();
        desk.Fail("/v2/orders", new StatusBefore(503));
        var blind = await desk.ReportAsync();

        Assert.Equal((50m, 1m, 49m), Numbers(seen.Single(line => line.Limit == RiskCode.OpenOrders)));
        Assert.Equal((20m, 1m, 19m), Numbers(seen.Single(line => line.Limit == RiskCode.OrdersPerMinute)));
        Assert.Equal((50_000m, 1_000m, 49_000m), Numbers(seen.Single(line => line.Limit == RiskCode.DailyNotional))); // at the ask
        Assert.Null(blind.Single(line => line.Limit == RiskCode.OpenOrders).Used);
    }

    private static (decimal?, decimal?, decimal?) Numbers(LimitLine line) => (line.Maximum, line.Used, line.Headroom);
}
