using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Server.Docs;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Server.Tests.House;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>A rule that names what is not served never fires, and nobody notices.</summary>
public sealed class AlertFileTests
{
    private static readonly IReadOnlyDictionary<string, Measure> s_served = Instruments.All.ToDictionary(PrometheusName.Of);

    public static TheoryData<string> Names => [.. AlertRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_only_metrics_and_labels_that_are_served(string alert)
    {
        var query = AlertRule.Of(alert).Query;

        Assert.NotEmpty(query.Metrics);
        Assert.All(query.Metrics, metric => Assert.True(s_served.ContainsKey(Family(metric)), metric));
        Assert.All(query.Labels, pair => Assert.Contains(pair.Label, LabelsOf(pair.Metric)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_how_bad_it_is_and_stands_on_the_page_with_what_to_do(string alert)
    {
        var rule = AlertRule.Of(alert);
        var page = File.ReadAllText(Path.Combine(Source.Root(), "docs/operate/alerts.md"));

        Assert.Contains(rule.Severity, (string[])["page", "warn"]);
        Assert.Matches("^[0-9]+m$", rule.For ?? "0m");
        Assert.EndsWith(".", rule.Summary, StringComparison.Ordinal);
        Assert.Contains($"| `{alert}` | ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_rule_has_the_name_of_another_and_the_page_has_no_other()
    {
        var page = File.ReadAllLines(Path.Combine(Source.Root(), "docs/operate/alerts.md")).Where(line => line.StartsWith("| `AlpacaMcp", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

        Assert.Equal(AlertRule.All.Select(rule => rule.Name).Distinct(), page);
    }

    private static string Family(string metric) => metric.EndsWith("_bucket", StringComparison.Ordinal) ? metric[..^"_bucket".Length] : metric;

    private static IEnumerable<string> LabelsOf(string metric) =>
        [.. s_served[Family(metric)].Labels.Select(PrometheusName.Of), .. metric.EndsWith("_bucket", StringComparison.Ordinal) ? (string[])["le"] : []];
}
