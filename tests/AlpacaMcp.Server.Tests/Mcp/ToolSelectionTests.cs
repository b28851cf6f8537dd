using AlpacaMcp.Server.Mcp;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class ToolSelectionTests
{
    [Theory]
    [InlineData("account", "account status")]
    [InlineData("stock-data, account", "account status stock-data")]
    public async Task Offers_only_the_chosen_toolsets_and_always_the_status(string toolsets, string offered)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_TOOLSETS", toolsets));

        Assert.Equal(offered.Split(' '), bench.Tools.Select(tool => ToolCatalog.Find(tool.Name)?.Toolset).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(ToolCatalog.All.Where(tool => offered.Split(' ').Contains(tool.Toolset)).Select(tool => tool.Name).Order(StringComparer.Ordinal), Names(bench));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("${user_config.toolsets}")]
    public async Task Offers_everything_when_nothing_is_chosen(string toolsets)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_TOOLSETS", toolsets), ("ALPACA_MCP_TOOLS", toolsets), ("ALPACA_MCP_READ_ONLY", toolsets), ("ALPACA_MCP_MODE", toolsets));

        Assert.Equal(ToolCatalog.All.Where(tool => tool.Toolset != Toolset.Search).Select(tool => tool.Name).Order(StringComparer.Ordinal), Names(bench));
    }

    [Fact]
    public async Task Does_not_know_a_tool_that_is_not_chosen()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_TOOLSETS", "assets"));

        await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(() => bench.CallUncheckedAsync("cancel_all_orders"));

        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("full", "get_clock get_status halt_trading")]
    [InlineData("search", "call_read_tool call_trading_tool find_tools get_status halt_trading")]
    public async Task Offers_only_the_chosen_tools_whatever_their_toolset(string mode, string tools)
    {
        await using var bench = await ToolBench.StartAsync(
            ("ALPACA_TOOLSETS", "account"), ("ALPACA_MCP_TOOLS", "get_clock, get_orders"), ("ALPACA_MCP_EXCLUDE_TOOLS", "get_orders"), ("ALPACA_MCP_MODE", mode));

        Assert.Equal(tools.Split(' '), Names(bench));
    }

    [Theory]
    [InlineData("full")]
    [InlineData("search")]
    public async Task Offers_nothing_that_changes_anything_when_it_only_reads(string mode)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_READ_ONLY", "true"), ("ALPACA_MCP_MODE", mode));

        Assert.NotEmpty(bench.Tools);
        Assert.All(bench.Tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint, tool.Name));
    }

    [Fact]
    public async Task Denies_a_change_by_name_when_it_only_reads()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_READ_ONLY", "true"));

        var reply = ToolReply.Of(await bench.CallUncheckedAsync("cancel_all_orders"));

        Assert.Equal(("READ_ONLY", "denied", true), (reply.Code, reply.Error.Text("outcome"), reply.Error.At("retry_safe").GetBoolean()));
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("get_clock", "call_read_tool")]
    [InlineData("cancel_all_orders", "call_trading_tool")]
    public async Task Points_a_direct_call_in_search_mode_to_its_caller(string tool, string caller)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", "search"));

        var reply = ToolReply.Of(await bench.CallUncheckedAsync(tool));

        Assert.Equal(("NOT_LISTED", "invalid"), (reply.Code, reply.Error.Text("outcome")));
        Assert.Contains(caller, reply.Error.Text("next_step"), StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("full", "false")]
    [InlineData("search", "true")]
    public async Task Says_in_the_status_how_tools_are_offered(string mode, string readOnly)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", mode), ("ALPACA_MCP_READ_ONLY", readOnly));

        var status = (await bench.CallAsync("get_status")).Content;

        Assert.Equal((mode, readOnly == "true"), (status.Text("mode"), status.At("read_only").GetBoolean()));
    }

    [Fact]
    public async Task Says_in_the_instructions_how_to_search_when_tools_are_not_listed()
    {
        await using var full = await ToolBench.StartAsync();
        await using var search = await ToolBench.StartAsync(("ALPACA_MCP_MODE", "search"));

        Assert.DoesNotContain("find_tools", full.Instructions, StringComparison.Ordinal);
        Assert.Contains("find_tools", search.Instructions, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(ToolBench bench) => bench.Tools.Select(tool => tool.Name).Order(StringComparer.Ordinal);
}
