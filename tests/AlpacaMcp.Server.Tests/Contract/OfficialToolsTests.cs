using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>An agent configured for Alpaca's own server 2.1.1 must find here what it knows there: ours may take more, never less.</summary>
public sealed class OfficialToolsTests
{
    // Ours alone; search mode adds its own three.
    private static readonly string[] Own =
        ["get_status", "halt_trading", "reconcile", "get_decisions", "preview_order", "wait_for_order", "find_symbol", "get_indicators", "get_portfolio_risk", "analyze_option_strategy", "get_chart"];

    public static TheoryData<string> Names => [.. OfficialTool.All.Select(tool => tool.Name)];

    [Fact]
    public void There_are_69_tools_there() => Assert.Equal(69, OfficialTool.All.Select(tool => tool.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void Takes_every_parameter_it_takes_there_and_requires_no_more(string name)
    {
        var official = OfficialTool.All.Single(tool => tool.Name == name);
        var schema = Described.Full.FirstOrDefault(tool => tool.Name == name)?.InputSchema ?? throw new KeyNotFoundException($"There is no {name} here.");

        Assert.All(official.Parameters, there =>
        {
            Assert.True(schema.TryGetProperty("properties", out var ours) && ours.Has(there.Name), $"{there.Name} is missing");
            Assert.True(there.IsTakenBy(ours.At(there.Name)), $"{there.Name}: {there.Type} {string.Join(',', there.Words)} there, {ours.At(there.Name)} here");
        });
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString() ?? "") : [];
        Assert.Empty(required.Except(official.Parameters.Where(there => there.IsRequired).Select(there => there.Name)));
    }

    [Fact]
    public void Stands_in_the_toolset_it_stands_in_there() =>
        Assert.All(OfficialTool.All, official => Assert.Equal(official.Toolset, ToolCatalog.Find(official.Name)?.Toolset));

    [Fact]
    public void There_are_the_69_tools_and_exactly_these_of_our_own() =>
        Assert.Equal(OfficialTool.All.Select(tool => tool.Name).Concat(Own).Order(StringComparer.Ordinal), Described.Full.Select(tool => tool.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Search_mode_lists_five_tools() =>
        Assert.Equal(["call_read_tool", "call_trading_tool", "find_tools", "get_status", "halt_trading"], Described.Search.Select(tool => tool.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("full")]
    [InlineData("search")]
    public async Task The_list_a_client_gets_is_the_one_that_is_described(string mode)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", mode));

        var expected = mode == "full" ? Described.Full : Described.Search;
        Assert.Equal(expected.Select(Snapshot.Render).Order(StringComparer.Ordinal), bench.Tools.Select(tool => Snapshot.Render(tool.ProtocolTool)).Order(StringComparer.Ordinal));
    }
}
