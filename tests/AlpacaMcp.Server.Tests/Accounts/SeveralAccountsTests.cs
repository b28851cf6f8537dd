using System.Text.Json;
using AlpacaMcp.Server.Mcp;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Accounts;

public sealed class SeveralAccountsTests
{
    private const string Buy = """{"symbol":"AAPL","side":"buy","qty":1}""";
    private const string BuyAtSecond = """{"account":"second","symbol":"AAPL","side":"buy","qty":1}""";

    [Fact]
    public async Task Every_tool_takes_the_account_and_what_changes_something_must_be_told_it()
    {
        await using var bench = await TwoAccounts.StartAsync();

        var tools = await bench.Client.ListToolsAsync();

        Assert.Equal(ToolCatalog.All.Count(tool => tool.Toolset != Toolset.Search), tools.Count);
        Assert.All(tools, tool =>
        {
            var schema = tool.ProtocolTool.InputSchema;
            Assert.Equal(["first", "second"], schema.GetProperty("properties").GetProperty("account").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
            var isRequired = schema.TryGetProperty("required", out var required) && required.EnumerateArray().Any(name => name.GetString() == "account");
            Assert.Equal(tool.ProtocolTool.Annotations?.ReadOnlyHint == false && tool.Name != "halt_trading", isRequired);
        });
        Assert.Contains("Accounts: first (simulator), second (simulator).", bench.Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_goes_to_the_account_that_it_names_and_to_no_other()
    {
        await using var bench = await TwoAccounts.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", BuyAtSecond);

        Assert.Equal("second", Named(reply));
        Assert.Empty(bench.First.Book.Orders);
        Assert.Equal("AAPL", Assert.Single(bench.Second.Book.Orders).Symbol);
    }

    [Fact]
    public async Task An_order_that_names_no_account_is_sent_nowhere()
    {
        await using var bench = await TwoAccounts.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", Buy);

        Assert.True(reply.IsError);
        Assert.Contains("Give account: first or second.", Text(reply), StringComparison.Ordinal);
        Assert.All([bench.First, bench.Second], exchange => Assert.DoesNotContain(exchange.Requests.All, request => request.Method == "POST"));
    }

    [Theory]
    [InlineData("\"third\"")]
    [InlineData("\"FIRST\"")]
    [InlineData("\"\"")]
    [InlineData("1")]
    [InlineData("[\"first\",\"second\"]")]
    public async Task An_account_that_there_is_not_is_refused(string name)
    {
        await using var bench = await TwoAccounts.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", $$"""{"account":{{name}},"symbol":"AAPL","side":"buy","qty":1}""");

        Assert.True(reply.IsError);
        Assert.Contains("there are first and second", Text(reply), StringComparison.Ordinal);
        Assert.All([bench.First, bench.Second], exchange => Assert.Empty(exchange.Book.Orders));
    }

    [Fact]
    public async Task What_only_reads_reads_the_first_account_unless_another_is_named()
    {
        await using var bench = await TwoAccounts.StartAsync();
        await bench.CallAsync("place_stock_order", BuyAtSecond);

        var (unnamed, named) = (await bench.CallAsync("get_orders", """{"status":"all"}"""), await bench.CallAsync("get_orders", """{"account":"second","status":"all"}"""));

        Assert.Equal("first", Named(unnamed));
        Assert.DoesNotContain("AAPL", Text(unnamed), StringComparison.Ordinal);
        Assert.Equal("second", Named(named));
        Assert.Contains("AAPL", Text(named), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_account_has_limits_and_decisions_of_its_own()
    {
        await using var bench = await TwoAccounts.StartAsync(("SECOND__ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "100"), ("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "1000"));

        var (denied, placed) = (await bench.CallAsync("place_stock_order", BuyAtSecond), await bench.CallAsync("place_stock_order", BuyAtSecond.Replace("second", "first", StringComparison.Ordinal)));

        Assert.Contains("ORDER_NOTIONAL", Text(denied), StringComparison.Ordinal);
        Assert.Equal("second", Named(denied));
        Assert.NotEqual(true, placed.IsError);
        Assert.Empty(bench.Second.Book.Orders);
        Assert.DoesNotContain("ORDER_NOTIONAL", Text(await bench.CallAsync("get_decisions")), StringComparison.Ordinal);
        Assert.Contains("ORDER_NOTIONAL", Text(await bench.CallAsync("get_decisions", """{"account":"second"}""")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_halt_of_one_account_leaves_the_other_trading()
    {
        await using var bench = await TwoAccounts.StartAsync();

        await bench.CallAsync("halt_trading", """{"account":"second","reason":"It goes wrong."}""");

        Assert.Contains("TRADING_HALTED", Text(await bench.CallAsync("place_stock_order", BuyAtSecond)), StringComparison.Ordinal);
        Assert.NotEqual(true, (await bench.CallAsync("place_stock_order", BuyAtSecond.Replace("second", "first", StringComparison.Ordinal))).IsError);
    }

    [Fact]
    public async Task A_halt_that_names_no_account_halts_all()
    {
        await using var bench = await TwoAccounts.StartAsync();

        var reply = await bench.CallAsync("halt_trading", """{"reason":"Everything goes wrong."}""");

        Assert.Equal(2, reply.Content.Count);
        foreach (var account in (string[])["first", "second"])
            Assert.Contains("TRADING_HALTED", Text(await bench.CallAsync("place_stock_order", BuyAtSecond.Replace("second", account, StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.All([bench.First, bench.Second], exchange => Assert.Empty(exchange.Book.Orders));
    }

    [Fact]
    public async Task An_account_that_is_only_read_is_not_traded_though_the_other_is()
    {
        await using var bench = await TwoAccounts.StartAsync(("SECOND__ALPACA_MCP_READ_ONLY", "true"));

        var (there, here) = (await bench.CallAsync("place_stock_order", BuyAtSecond), await bench.CallAsync("place_stock_order", BuyAtSecond.Replace("second", "first", StringComparison.Ordinal)));

        Assert.Contains("NOT_OFFERED", Text(there), StringComparison.Ordinal);
        Assert.NotEqual(true, here.IsError);
        Assert.Empty(bench.Second.Book.Orders);
    }

    [Fact]
    public async Task Resources_begin_with_their_account()
    {
        await using var bench = await TwoAccounts.StartAsync();
        await bench.CallAsync("place_stock_order", BuyAtSecond);

        var listed = (await bench.Client.ListResourcesAsync()).Select(resource => resource.Uri).ToList();
        var (first, second) = (await bench.Client.ReadResourceAsync("alpaca://first/account"), await bench.Client.ReadResourceAsync("alpaca://second/account"));

        Assert.Contains("alpaca://first/positions", listed);
        Assert.Contains("alpaca://second/positions", listed);
        Assert.All(listed, uri => Assert.Matches("^alpaca://(first|second)/", uri));
        Assert.NotEqual(Cash(first), Cash(second)); // The second one has paid for a share.
    }

    [Fact]
    public async Task An_argument_that_no_tool_has_is_refused_as_ever()
    {
        await using var bench = await TwoAccounts.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", BuyAtSecond.Replace("qty", "quantity", StringComparison.Ordinal));

        Assert.Contains("quantity", Text(reply), StringComparison.Ordinal);
        Assert.True(reply.IsError);
        Assert.Empty(bench.Second.Book.Orders);
    }

    private static string? Named(CallToolResult reply)
    {
        using var json = JsonDocument.Parse(Text(reply));
        if (reply.StructuredContent is { } structured)
            Assert.Equal(json.RootElement.GetProperty("account_name").GetString(), structured.GetProperty("account_name").GetString());
        return json.RootElement.GetProperty("account_name").GetString();
    }

    private static string Text(CallToolResult reply) => ((TextContentBlock)reply.Content[0]).Text;

    private static decimal Cash(ReadResourceResult read)
    {
        using var json = JsonDocument.Parse(((TextResourceContents)read.Contents[0]).Text);
        return json.RootElement.GetProperty("cash").GetDecimal();
    }
}
