using AlpacaMcp.Server.Tests.House;
using AlpacaMcp.Server.Tests.Telemetry;

namespace AlpacaMcp.Server.Tests.Docs;

/// <summary>From README.md and from each alert a reader of docs/operate comes to every page, and to no page that is not there.</summary>
public sealed class OperateLinksTests
{
    private const string Start = "docs/operate/README.md";

    public static TheoryData<string> Pages => [.. OperatePage.All.Select(page => page.Path), "README.md", "docs/safety.md", .. GuidePagesTests.All];

    public static TheoryData<string> Alerts => [.. AlertRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_leads_to_a_file_and_to_a_heading_in_it(string page)
    {
        var links = new OperatePage(page).Links().ToList();

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Source.Root(), link.Path)), link.Path));
        Assert.All(links.Where(link => link.Anchor.Length > 0), link => Assert.True(OperatePage.HasAnchor(link.Path, link.Anchor), $"{link.Path}#{link.Anchor}"));
    }

    [Fact]
    public void Every_page_is_reached_from_the_first_and_the_first_from_the_projects()
    {
        HashSet<string> reached = [Start];
        Queue<string> open = new(reached);
        while (open.TryDequeue(out var page))
        {
            foreach (var next in new OperatePage(page).Links().Select(link => link.Path).Where(path => path.StartsWith("docs/operate/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)).Where(reached.Add))
                open.Enqueue(next);
        }

        Assert.Equal(OperatePage.All.Select(page => page.Path), reached.Order(StringComparer.Ordinal));
        Assert.Contains(Start, new OperatePage("README.md").Links().Select(link => link.Path));
    }

    [Theory]
    [MemberData(nameof(Alerts))]
    public void An_alert_names_the_page_to_open_and_its_row_links_there(string alert)
    {
        var page = new OperatePage("docs/operate/alerts.md");
        var runbook = AlertRule.Of(alert).Runbook;
        var (path, anchor) = page.Target(runbook);

        Assert.True(File.Exists(Path.Combine(Source.Root(), path)), path);
        Assert.True(anchor.Length == 0 || OperatePage.HasAnchor(path, anchor), runbook);
        Assert.Contains($"]({runbook})", Assert.Single(page.Lines, line => line.StartsWith($"| `{alert}` |", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
