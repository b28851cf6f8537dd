namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The executable's own view of its tools: found by words, called through two others, written as pages.</summary>
public sealed class SearchModeTests
{
    [Theory]
    [InlineData(Transport.Stdio)]
    [InlineData(Transport.StdioLegacy)]
    [InlineData(Transport.Http)]
    [InlineData(Transport.HttpLegacy)]
    public async Task Finds_a_tool_and_places_the_order_through_it(Transport transport)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange, transport, ("ALPACA_MCP_MODE", "search"));

        var found = await talk.CallAsync("find_tools", """{"query":"buy a stock"}""");
        var placed = await talk.CallAsync("call_trading_tool", """{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":3}}""");
        var order = await talk.CallAsync("call_read_tool", $$$"""{"name":"get_order_by_id","arguments":"{\"order_id\":\"{{{placed.Text("order.id")}}}\"}"}""");
        var direct = await talk.CallAsync("get_clock");

        Assert.Contains("place_stock_order", found.At("tools").ToString(), StringComparison.Ordinal);
        Assert.Equal((placed.Text("order.id"), 3m), (order.Text("order.id"), exchange.Book.Orders[0].Qty));
        Assert.Equal("NOT_LISTED", direct.Code);
    }

    [Fact]
    public async Task Places_nothing_when_it_only_reads()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange, Transport.Stdio, ("ALPACA_MCP_READ_ONLY", "true"));

        var denied = await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":3}""");

        Assert.Equal("READ_ONLY", denied.Code);
        Assert.Empty(Exchanges.Changes(exchange));
    }

    [Fact]
    public async Task Writes_its_pages_and_finds_them_current()
    {
        using var folder = new TemporaryHome();

        var written = await RunAsync(folder, "docs", "--folder", folder.Path);
        var current = await RunAsync(folder, "docs", "--folder", folder.Path, "--check");

        Assert.Equal((0, "docs/tools.md is written.\nserver.json is written.\n", ""), written);
        Assert.Equal((0, "", ""), current);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(TemporaryHome home, params IReadOnlyList<string> arguments)
    {
        using var process = new ServerProcess(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = home.Path }, arguments);
        return await process.EndAsync();
    }
}
