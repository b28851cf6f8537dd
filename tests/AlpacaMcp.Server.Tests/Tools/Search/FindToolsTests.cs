using System.Text.Json;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Search;

public sealed class FindToolsTests
{
    private static readonly (string, string) Search = ("ALPACA_MCP_MODE", "search");

    [Fact]
    public async Task Shows_what_is_needed_to_call_what_it_finds()
    {
        await using var bench = await ToolBench.StartAsync(Search);

        var found = (await bench.CallAsync("find_tools", """{"query":"cancel an order"}""")).Content.At("tools").EnumerateArray().ToList();

        Assert.Equal("cancel_order_by_id", found[0].Text("name"));
        Assert.Equal("call_trading_tool", found[0].Text("call_with"));
        var described = ToolCatalog.All.Single(tool => tool.Name == "cancel_order_by_id").Describe();
        Assert.Equal(described.Description, found[0].Text("description"));
        Assert.True(JsonElement.DeepEquals(described.InputSchema, found[0].At("input_schema")));
    }

    [Theory]
    [InlineData("get_orders", "get_orders")]
    [InlineData("GET_ORDERS", "get_orders")]
    [InlineData("get_clock, get_asset", "get_clock get_asset")]
    [InlineData("how do I use get_stock_bars", "get_stock_bars")]
    public async Task Shows_a_tool_by_its_exact_name_and_no_other(string query, string names)
    {
        await using var bench = await ToolBench.StartAsync(Search);

        var found = (await bench.CallAsync("find_tools", $$"""{"query":"{{query}}"}""")).Content.At("tools").EnumerateArray().ToList();

        Assert.Equal(names.Split(' '), found.Select(tool => tool.Text("name")));
        Assert.All(found, tool => Assert.True(tool.Has("input_schema")));
    }

    [Fact]
    public async Task Keeps_to_its_budget_and_says_what_is_left_out()
    {
        await using var bench = await ToolBench.StartAsync(Search);

        var reply = (await bench.CallAsync("find_tools", """{"query":"order","limit":20}""")).Content;

        var found = reply.At("tools").EnumerateArray().ToList();
        Assert.InRange(found.Count(tool => tool.Has("input_schema")), 1, 9);
        Assert.Contains(found, tool => !tool.Has("input_schema"));
        Assert.Contains("exact name", reply.Text("note"), StringComparison.Ordinal);
        Assert.InRange(found.Where(tool => tool.Has("input_schema")).Sum(tool => tool.At("input_schema").GetRawText().Length), 100, 3_500);
    }

    [Fact]
    public async Task Shows_as_many_as_asked_for_and_how_many_there_are()
    {
        await using var bench = await ToolBench.StartAsync(Search);

        var reply = (await bench.CallAsync("find_tools", """{"query":"stock","limit":2}""")).Content;

        Assert.Equal(2, reply.At("tools").GetArrayLength());
        Assert.InRange(reply.Number("total"), 4, 100);
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("!!")]
    [InlineData("\u0410\u0411")]
    public async Task Says_what_to_ask_for_when_nothing_matches(string query)
    {
        await using var bench = await ToolBench.StartAsync(Search);

        var reply = (await bench.CallAsync("find_tools", $$"""{"query":"{{query}}"}""")).Content;

        Assert.Equal(0m, reply.Number("total"));
        Assert.Contains("order", reply.Text("note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("\"few\"")]
    public async Task Refuses_a_limit_out_of_bounds(string limit)
    {
        await using var bench = await ToolBench.StartAsync(Search);

        var reply = await bench.CallAsync("find_tools", $$"""{"query":"order","limit":{{limit}}}""");

        Assert.Equal(("INVALID_ARGUMENT", "limit"), (reply.Code, reply.Error.Text("field")));
    }

    [Fact]
    public async Task Finds_only_what_is_offered()
    {
        await using var bench = await ToolBench.StartAsync(Search, ("ALPACA_MCP_READ_ONLY", "true"), ("ALPACA_MCP_EXCLUDE_TOOLS", "get_order_by_id"));

        var found = (await bench.CallAsync("find_tools", """{"query":"order","limit":20}""")).Content.At("tools").EnumerateArray().ToList();

        Assert.All(found, tool => Assert.Equal("call_read_tool", tool.Text("call_with")));
        Assert.DoesNotContain("get_order_by_id", found.Select(tool => tool.Text("name")));
        Assert.Contains("get_orders", found.Select(tool => tool.Text("name")));
    }
}
