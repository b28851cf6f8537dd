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
    public void Live_starts_with_narrower_limits()
    {
        var live = RiskPolicy.DefaultFor(TradingEnvironment.Live);

        Assert.Equal((1_000m, 500m, 10m), (live.MaxOrderNotionalUsd, live.MaxOrderQuantity, live.MaxPositionPercent));
        Assert.Equal((10_000m, 1_000m, 20m), (A.Policy().MaxOrderNotionalUsd, A.Policy().MaxOrderQuantity, A.Policy().MaxPositionPercent));
    }
}
