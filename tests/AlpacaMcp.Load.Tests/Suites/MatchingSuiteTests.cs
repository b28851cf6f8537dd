using AlpacaMcp.Benchmarks.Suites;

namespace AlpacaMcp.Load.Tests.Suites;

public sealed class MatchingSuiteTests
{
    private readonly MatchingSuite _suite = new();

    [Fact]
    public void An_hour_of_ticks_far_above_them_leaves_1000_orders_waiting()
    {
        _suite.RestBelow();

        Assert.All(Enumerable.Range(0, 3_600), _ => Assert.Equal(1_000, _suite.ReachesNone()));
    }

    // 1,000 shares bought at 80 of 100,000 USD.
    [Fact]
    public void A_price_below_all_limits_fills_1000_orders_at_it()
    {
        _suite.RestNear();

        Assert.Equal(1_000, _suite.ReachesAll());
        Assert.Equal(20_000m, _suite.CashLeft);
    }
}
