using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Prompts;
using AlpacaMcp.Server.Resources;
using AlpacaMcp.Server.Tests.House;

namespace AlpacaMcp.Server.Tests.Resources;

public sealed class ResourcePageTests
{
    private static readonly string[] Rows = File.ReadAllLines(Path.Combine(Source.Root(), "docs/resources.md"));

    [Fact]
    public void The_page_lists_the_servers_resources()
    {
        Assert.Equal(ResourceCatalog.All.Select(r => r.Uri).Order(StringComparer.Ordinal), First("alpaca://").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_names_the_tools_that_a_resource_shows()
    {
        Assert.All(ResourceCatalog.All, resource =>
        {
            var named = Regex.Matches(Row(resource.Uri).Split('|')[2], "`([a-z_]+)`").Select(m => m.Groups[1].Value);
            Assert.Equal(resource.Tools, named);
            Assert.All(resource.Tools, tool => Assert.NotNull(ToolCatalog.Find(tool)));
        });
    }

    [Fact]
    public void The_page_says_which_resources_cannot_be_subscribed_to()
    {
        Assert.All(ResourceCatalog.All, resource => Assert.Equal(resource.Watch is null, Row(resource.Uri).Contains("cannot be subscribed to", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_lists_the_servers_prompts_with_their_arguments()
    {
        var listed = Rows.Where(row => PromptCatalog.All.Any(p => row.StartsWith($"| `{p.Name}`", StringComparison.Ordinal)))
            .Select(row => string.Join(' ', Regex.Matches(row, "`([a-z_]+)`").Select(m => m.Groups[1].Value)));

        Assert.Equal(PromptCatalog.All.Select(p => string.Join(' ', p.Parameters.Select(a => a.Name).Prepend(p.Name))), listed);
    }

    [Fact]
    public void Every_prompts_file_is_in_the_list()
    {
        var files = Source.Files("src/AlpacaMcp.Server/Prompts").Where(path => File.ReadAllText(path).Contains("static PromptEntry Entry", StringComparison.Ordinal));

        Assert.Equal(files.Count(), PromptCatalog.All.Count);
        Assert.Equal(PromptCatalog.All.Count, PromptCatalog.All.Select(p => p.Name).Distinct().Count());
    }

    private static IEnumerable<string> First(string start) =>
        Rows.Select(row => Regex.Match(row, $@"^\| `({start}[^`]*)`").Groups[1].Value).Where(name => name.Length > 0);

    private static string Row(string uri) => Rows.Single(row => row.StartsWith($"| `{uri}` ", StringComparison.Ordinal));
}
