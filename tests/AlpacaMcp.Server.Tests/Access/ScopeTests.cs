using System.Net;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Access;

public sealed class ScopeTests
{
    private static readonly string[] s_operating = ["get_decisions", "halt_trading", "reconcile"];

    [Fact]
    public void Every_tool_has_one_scope_and_the_operators_are_named()
    {
        var scopes = ToolCatalog.All.ToDictionary(tool => tool.Name, ToolScopes.Of);

        Assert.All(scopes.Values, scope => Assert.Contains(scope, Scope.All));
        Assert.Equal(s_operating, scopes.Where(pair => pair.Value == Scope.Operate).Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.All(ToolCatalog.All.Where(tool => !tool.IsReadOnly && tool.Name != "halt_trading"), tool => Assert.Equal(Scope.Trade, scopes[tool.Name]));
    }

    [Theory]
    [InlineData("alpaca:read")]
    [InlineData("alpaca:trade")]
    [InlineData("alpaca:operate")]
    [InlineData("alpaca:read alpaca:operate")]
    [InlineData("openid profile")]
    public async Task A_list_shows_what_the_token_is_good_for_and_nothing_else_is_carried_out(string scopes)
    {
        await using var bench = await GuardedBench.StartAsync();
        var token = bench.Issuer.Token(scopes);

        var listed = (await bench.CallMethodAsync(token, "tools/list")).Json.At("result.tools").EnumerateArray().Select(tool => tool.Text("name")).ToHashSet();

        Assert.Equal(Expected(scopes.Split(' ')).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        foreach (var tool in ToolCatalog.All.Where(tool => tool.Toolset != Toolset.Search && !listed.Contains(tool.Name)))
        {
            var answer = await bench.CallAsync(token, tool.Name);
            Assert.Equal((tool.Name, HttpStatusCode.Forbidden), (tool.Name, answer.Status));
            Assert.StartsWith($"Bearer error=\"insufficient_scope\", scope=\"{ToolScopes.Of(tool)}\", resource_metadata=\"https://", answer.Challenge, StringComparison.Ordinal);
        }

        Assert.Equal(0, bench.Changes);
    }

    [Fact]
    public async Task A_refusal_names_the_call_and_the_scope()
    {
        await using var bench = await GuardedBench.StartAsync();

        var answer = await bench.CallAsync(bench.Issuer.Token(), "place_stock_order", GuardedBench.Order);

        Assert.Equal(7m, answer.Json.Number("id"));
        Assert.Contains("alpaca:trade", answer.Json.Text("error.message"), StringComparison.Ordinal);
        Assert.Contains("place_stock_order needs the scope alpaca:trade", bench.Log, StringComparison.Ordinal);
        Assert.Contains("oauth:desk-agent", bench.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resources/list")]
    [InlineData("resources/templates/list")]
    [InlineData("resources/read")]
    [InlineData("prompts/list")]
    [InlineData("prompts/get")]
    [InlineData("completion/complete")]
    [InlineData("subscriptions/listen")]
    [InlineData("no/such/method")]
    public async Task What_is_no_tool_wants_to_read(string method)
    {
        await using var bench = await GuardedBench.StartAsync();

        var answer = await bench.CallMethodAsync(bench.Make("halter", Scope.Operate), method);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("scope=\"alpaca:read\"", answer.Challenge, StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("call_trading_tool", """{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}""")]
    [InlineData("call_trading_tool", """{"name":" PLACE_Stock_order ","arguments":{"symbol":"AAPL","side":"buy","qty":1}}""")]
    [InlineData("call_read_tool", """{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}""")]
    public async Task A_tool_that_is_called_through_search_is_judged_by_its_own_name(string carrier, string arguments)
    {
        await using var bench = await GuardedBench.StartAsync(("ALPACA_MCP_MODE", "search"));
        var token = bench.Make("reader", Scope.Read, Scope.Operate);

        var answer = await bench.CallAsync(token, carrier, arguments);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("scope=\"alpaca:trade\"", answer.Challenge, StringComparison.Ordinal);
        Assert.Equal(0, bench.Changes);
    }

    [Fact]
    public async Task A_search_finds_only_what_may_be_called()
    {
        await using var bench = await GuardedBench.StartAsync(("ALPACA_MCP_MODE", "search"));
        var (reader, trader) = (bench.Make("reader", Scope.Read), bench.Make("trader", Scope.Trade));

        var hidden = await bench.CallAsync(reader, "find_tools", """{"query":"place_stock_order"}""");
        var shown = await bench.CallAsync(trader, "find_tools", """{"query":"place_stock_order"}""");
        var listed = (await bench.CallMethodAsync(reader, "tools/list")).Json.At("result.tools").EnumerateArray().Select(tool => tool.Text("name"));

        Assert.DoesNotContain("place_stock_order\\\"", hidden.Text, StringComparison.Ordinal);
        Assert.Contains("place_stock_order", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["call_read_tool", "find_tools", "get_status"], listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_halt_is_the_traders_and_the_operators_and_not_the_readers()
    {
        await using var bench = await GuardedBench.StartAsync();

        var reader = await bench.CallAsync(bench.Make("reader", Scope.Read), "halt_trading", """{"reason":"strange"}""");
        var order = await bench.CallAsync(bench.Make("trader", Scope.Trade), "place_stock_order", GuardedBench.Order);
        var halter = await bench.CallAsync(bench.Make("halter", Scope.Operate), "halt_trading", """{"reason":"strange"}""");
        var denied = await bench.CallAsync(bench.Issuer.Token("alpaca:trade"), "place_stock_order", GuardedBench.Order.Replace("AAPL", "MSFT", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.OK), (reader.Status, order.Status, halter.Status));
        Assert.Contains("TRADING_HALTED", denied.Text, StringComparison.Ordinal);
        Assert.Single(bench.Exchange.Book.Orders);
    }

    [Theory]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"tools/list"},{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}]""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_clock","name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_clock","Name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_clock"},"params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}""")]
    public async Task A_message_that_could_be_read_in_two_ways_is_none(string body)
    {
        await using var bench = await GuardedBench.StartAsync();
        var token = bench.Make("trader", Scope.Trade);

        var answer = await bench.PostAsync(token, body, ("Mcp-Session-Id", await SessionAsync(bench, token)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task In_a_session_the_token_of_each_call_counts()
    {
        await using var bench = await GuardedBench.StartAsync();
        var session = await SessionAsync(bench, bench.Issuer.Token("alpaca:trade"));
        const string Call = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}""";

        var lesser = await bench.PostAsync(bench.Issuer.Token("alpaca:read"), Call, ("Mcp-Session-Id", session));
        var same = await bench.PostAsync(bench.Issuer.Token("alpaca:trade"), Call, ("Mcp-Session-Id", session));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (lesser.Status, same.Status));
        Assert.Single(bench.Exchange.Book.Orders);
    }

    internal static async Task<string> SessionAsync(GuardedBench bench, string token)
    {
        var answer = await bench.PostAsync(token, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        return answer.Session ?? throw new InvalidOperationException(answer.Text);
    }

    // Written out from what the scopes are said to mean, not from the table.
    private static IEnumerable<string> Expected(string[] scopes)
    {
        var tools = ToolCatalog.All.Where(tool => tool.Toolset != Toolset.Search).ToList();
        HashSet<string> expected = [];
        if (scopes.Contains("alpaca:read") || scopes.Contains("alpaca:trade"))
            expected.UnionWith(tools.Where(tool => tool.IsReadOnly).Select(tool => tool.Name).Except(s_operating));
        if (scopes.Contains("alpaca:trade"))
            expected.UnionWith(tools.Where(tool => !tool.IsReadOnly).Select(tool => tool.Name));
        if (scopes.Contains("alpaca:operate"))
            expected.UnionWith([.. s_operating, "get_status"]);
        return expected;
    }
}
