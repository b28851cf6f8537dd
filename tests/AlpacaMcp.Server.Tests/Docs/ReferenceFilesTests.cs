using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Docs;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Contract;
using AlpacaMcp.Server.Tests.House;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Tests.Docs;

public sealed partial class ReferenceFilesTests
{
    public static TheoryData<string> Paths => [ReferenceFiles.Tools, ReferenceFiles.Manifest, ReferenceFiles.Registry, ReferenceFiles.Readme, ReferenceFiles.Safety, ReferenceFiles.Logs, ReferenceFiles.Metrics, ReferenceFiles.Configuration, ReferenceFiles.Descriptions];

    // UPDATE_SNAPSHOTS=1 dotnet test rewrites them, costs included.
    [Theory]
    [MemberData(nameof(Paths))]
    public void Stand_in_the_project_as_the_code_says(string path)
    {
        var expected = ReferenceFiles.Render(Existing, tool => Tokens.Of(tool)).Single(file => file.Path == path).Content;
        if (Snapshot.IsUpdating)
            File.WriteAllText(Path.Combine(Source.Root(), path), expected);

        Assert.Equal(expected, Existing(path));
    }

    [Fact]
    public void Keep_the_costs_that_were_counted_before()
    {
        var counted = ReferenceFiles.Render(_ => null, tool => Tokens.Of(tool))[0];

        var again = ReferenceFiles.Render(path => path == counted.Path ? counted.Content : null)[0];

        Assert.Equal(counted, again);
        Assert.Equal(ToolCatalog.All.Count, ToolCosts.In(counted.Content).Count);
    }

    [Fact]
    public void Leave_of_a_page_what_is_not_marked()
    {
        const string Page = "before\n<!-- toolsets: written by alpaca-mcp docs -->\nold\n<!-- end of toolsets -->\nafter\n";

        var readme = ReferenceFiles.Render(path => path == ReferenceFiles.Readme ? Page : null).Single(file => file.Path == ReferenceFiles.Readme).Content;

        Assert.StartsWith("before\n<!-- toolsets: written by alpaca-mcp docs -->\n| toolset |", readme, StringComparison.Ordinal);
        Assert.EndsWith("|\n<!-- end of toolsets -->\nafter\n", readme, StringComparison.Ordinal);
        Assert.Equal("nothing marked", MarkedBlock.Replace("nothing marked", "toolsets", "x"));
    }

    [Fact]
    public void The_page_on_safety_has_a_row_for_every_limit_and_every_code()
    {
        var page = Existing(ReferenceFiles.Safety);

        Assert.All(PolicyFields.All, field => Assert.Contains($"| {field.Words} | {field.Text(RiskPolicy.DefaultFor(TradingEnvironment.Paper))} |", page, StringComparison.Ordinal));
        Assert.All(RiskCodes.Meanings.Concat(ErrorCodes.Meanings), code => Assert.Contains($"\n| `{code.Key}` | {code.Value} |\n", page, StringComparison.Ordinal));
        Assert.Contains("| `ALPACA_MCP_MAX_QUOTE_AGE_SECONDS` |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_that_is_no_risk_rules_has_a_meaning_and_no_code_is_made_up()
    {
        var written = Source.Files("src/AlpacaMcp.Server").Concat(Source.Files("src/AlpacaMcp.Trading"))
            .Where(path => !path.EndsWith("/ErrorCodes.cs", StringComparison.Ordinal))
            .SelectMany(path => Code().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Where(word => !word.StartsWith("ALPACA_", StringComparison.Ordinal) && word is not ("CREDENTIALS_DIRECTORY" or "XDG_CONFIG_HOME")); // variables of the environment

        Assert.Equal(written.Except(RiskCodes.Meanings.Keys).Order(StringComparer.Ordinal), ErrorCodes.Meanings.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Have_no_manifest_where_there_was_none() =>
        Assert.Equal(["docs/tools.md", "server.json"], ReferenceFiles.Render(_ => null).Select(file => file.Path));

    [Fact]
    public void The_page_names_every_tool_and_parameter()
    {
        var page = ReferenceFiles.Render(_ => null)[0].Content;

        Assert.All(Described.All, tool => Assert.Contains($"\n### `{tool.Name}`\n", page, StringComparison.Ordinal));
        Assert.All(Described.All.SelectMany(tool => ParameterRow.Of(tool.InputSchema)), row => Assert.Contains($"| `{row.Name}`", page, StringComparison.Ordinal));
        Assert.Contains("| `order_id` * | string |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_registry_is_told_every_setting_and_which_are_secret()
    {
        var entry = Assert.IsType<JsonObject>(JsonNode.Parse(ReferenceFiles.Render(_ => null)[1].Content));
        var variables = Assert.IsType<JsonArray>(entry["packages"]?[0]?["environmentVariables"]);

        Assert.Equal(SettingCatalog.All.Select(setting => setting.Name), variables.Select(variable => variable?["name"]?.GetValue<string>()));
        Assert.Equal(["ALPACA_API_KEY", "ALPACA_SECRET_KEY", "ALPACA_OAUTH_TOKEN", "ALPACA_MCP_MASTER_KEY", "ALPACA_MCP_OTLP_HEADERS"], variables.Where(variable => variable?["isSecret"]?.GetValue<bool>() == true).Select(variable => variable?["name"]?.GetValue<string>()));
        Assert.All(variables, variable => Assert.Null(variable?["default"]));
        Assert.InRange(entry["description"]?.GetValue<string>().Length ?? 0, 1, 100);
        Assert.Equal(ServerVersion.Text, entry["version"]?.GetValue<string>());
    }

    private static string? Existing(string path) => File.Exists(Path.Combine(Source.Root(), path)) ? File.ReadAllText(Path.Combine(Source.Root(), path)) : null;

    [GeneratedRegex("\"([A-Z]+(?:_[A-Z]+)+)\"")]
    private static partial Regex Code();
}
