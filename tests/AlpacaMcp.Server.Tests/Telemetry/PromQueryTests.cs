namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>The evaluator against values that were worked out by hand: a rule is only as good as what reads it.</summary>
public sealed class PromQueryTests
{
    private static readonly Scrape Before = Scrape.Read(TimeSpan.Zero, """
        # TYPE calls_total counter
        calls_total{account="a",outcome="ok"} 10 1
        calls_total{account="a",outcome="failed"} 0 1
        age_seconds{account="a"} 59.5
        took_seconds_bucket{account="a",le="0.1"} 0
        took_seconds_bucket{account="a",le="1"} 0
        took_seconds_bucket{account="a",le="+Inf"} 0
        """);

    private static readonly Scrape After = Scrape.Read(TimeSpan.FromMinutes(1), """
        calls_total{account="a",outcome="ok"} 13
        calls_total{account="a",outcome="failed"} 1
        calls_total{account="b",outcome="failed"} 5
        age_seconds{account="a"} 61
        took_seconds_bucket{account="a",le="0.1"} 50
        took_seconds_bucket{account="a",le="1"} 100
        took_seconds_bucket{account="a",le="+Inf"} 100
        """);

    [Theory]
    [InlineData("age_seconds > 60", 61)]
    [InlineData("age_seconds{account=\"a\"} >= 61", 61)]
    [InlineData("sum by (account) (increase(calls_total{outcome=\"ok\"}[5m])) == 3", 3)]
    [InlineData("sum by (account) (increase(calls_total{outcome=\"failed\"}[5m])) / sum by (account) (increase(calls_total[5m])) > 0.2", 0.25)]
    [InlineData("max by (account) (age_seconds) > 60", 61)]
    [InlineData("absent(nothing)", 1)]
    [InlineData("histogram_quantile(0.95, sum by (account, le) (increase(took_seconds_bucket[5m]))) > 0.5", 0.91)]
    public void Holds_with_the_value(string query, double value) => Assert.Equal(value, Assert.Single(PromQuery.Parse(query).Over(Before, After)).Value, 6);

    [Theory]
    [InlineData("age_seconds > 61")]
    [InlineData("age_seconds{account=\"b\"} > 0")]
    [InlineData("absent(age_seconds)")]
    [InlineData("sum by (account) (increase(calls_total{account=\"b\"}[5m])) > 0")] // it was there for the first time
    public void Does_not_hold(string query) => Assert.Empty(PromQuery.Parse(query).Over(Before, After));

    [Fact]
    public void A_window_leaves_out_what_is_older()
    {
        var query = PromQuery.Parse("sum by (account) (increase(calls_total{outcome=\"ok\"}[5m])) > 0");

        Assert.Empty(query.Over(Before, After, After with { At = TimeSpan.FromMinutes(7) }));
    }

    [Fact]
    public void Names_its_metrics_and_labels()
    {
        var query = PromQuery.Parse("sum by (account) (increase(calls_total{outcome=\"ok\"}[5m])) > 0");

        Assert.Equal(["calls_total"], query.Metrics);
        Assert.Equal([("calls_total", "account"), ("calls_total", "outcome")], query.Labels.Order());
    }
}
