using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class ErrorTests
{
    private static readonly FaultRule Always = new() { Times = 1000 };

    [Fact]
    public async Task Shows_the_brokers_refusal_in_the_brokers_words()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_stock_latest_quote", """{"symbols":"AAPL","feed":"sip"}""");

        Assert.Equal(("BROKER_REJECTED", "rejected", 403m), (reply.Code, reply.Error.Text("outcome"), reply.Error.Number("broker_status")));
        Assert.Contains("SIP", reply.Error.Text("broker_message"), StringComparison.OrdinalIgnoreCase);
        Assert.Matches("^[0-9a-f]{32}$", reply.Error.Text("request_id"));
    }

    [Fact]
    public async Task Says_not_found_for_what_does_not_exist()
    {
        await using var bench = await ToolBench.StartAsync();

        var asset = await bench.CallAsync("get_asset", """{"symbol_or_asset_id":"NOPE"}""");
        var position = await bench.CallAsync("get_open_position", """{"symbol_or_asset_id":"AAPL"}""");
        var order = await bench.CallAsync("get_order_by_id", """{"order_id":"61e69015-8549-4bfd-b9c3-01e75843f47d"}""");

        Assert.All([asset, position, order], reply => Assert.Equal(("NOT_FOUND", 404m), (reply.Code, reply.Error.Number("broker_status"))));
    }

    [Theory]
    [InlineData(500, "BROKER_FAILED")]
    [InlineData(503, "BROKER_FAILED")]
    [InlineData(429, "BROKER_RATE_LIMITED")]
    public async Task Names_what_the_broker_failed_with(int status, string code)
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new StatusBefore(status, TimeSpan.Zero), Always with { PathPrefix = "/v2/account" });

        var reply = await bench.CallAsync("get_account_info");

        Assert.Equal((code, true, status), (reply.Code, reply.Error.At("retry_safe").GetBoolean(), (int)reply.Error.Number("broker_status")));
    }

    [Fact]
    public async Task Says_unreachable_when_the_broker_hangs_up()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new DropRequest(), Always);

        var reply = await bench.CallAsync("get_clock");

        Assert.Equal(("BROKER_UNREACHABLE", "failed", true), (reply.Code, reply.Error.Text("outcome"), reply.Error.At("retry_safe").GetBoolean()));
    }

    [Fact]
    public async Task Says_so_when_the_broker_sends_a_web_page()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new GarbageBody(), Always);

        var reply = await bench.CallAsync("get_clock");

        Assert.Equal(("BROKER_UNREACHABLE", "failed"), (reply.Code, reply.Error.Text("outcome")));
        Assert.DoesNotContain("html", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_at_the_operator_when_the_keys_are_wrong()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_API_KEY", "OTHER"));

        var reply = await bench.CallAsync("get_account_info");

        Assert.Equal(("BROKER_UNAUTHORIZED", 401m), (reply.Code, reply.Error.Number("broker_status")));
        Assert.Contains("operator", reply.Error.Text("next_step"), StringComparison.Ordinal);
        Assert.DoesNotContain("OTHER", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_numbers_of_the_brokers_refusal_beside_its_words()
    {
        // Every limit of ours is out of the way, so that the exchange itself must refuse: 1,000 shares cost 250,000, buying power is 200,000.
        await using var bench = await ToolBench.StartAsync(
            ("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "10000000"), ("ALPACA_MCP_MAX_POSITION_PERCENT", "100"), ("ALPACA_MCP_MAX_SHARE_OF_EQUITY_PERCENT", "100"),
            ("ALPACA_MCP_MAX_GROSS_EXPOSURE_PERCENT", "400"), ("ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD", "10000000"));
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":396,"type":"limit","limit_price":250}""");
        bench.Exchange.Market.Pin("MSFT", 469.90m, 470.00m);
        await bench.CallAsync("place_stock_order", """{"symbol":"MSFT","side":"buy","qty":200,"type":"limit","limit_price":470}""");
        bench.Exchange.Market.Pin("KO", 69.90m, 70.00m);

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"KO","side":"buy","qty":1000,"type":"limit","limit_price":70,"client_order_id":"too-dear"}""");

        Assert.Equal(("BROKER_REJECTED", "rejected", 403m), (reply.Code, reply.Error.Text("outcome"), reply.Error.Number("broker_status")));
        Assert.Contains(": insufficient buying power :", reply.Error.Text("broker_message"), StringComparison.Ordinal);
        Assert.Equal(("70000", "too-dear"), (reply.Error.Text("broker_details.cost_basis"), reply.Error.Text("client_order_id")));
    }

    [Fact]
    public async Task Refuses_an_unknown_tool_as_the_protocol_says()
    {
        await using var bench = await ToolBench.StartAsync();

        var error = await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(() => bench.CallUncheckedAsync("place_order"));

        Assert.Equal(ModelContextProtocol.McpErrorCode.InvalidParams, error.ErrorCode);
        Assert.Contains("place_order", error.Message, StringComparison.Ordinal);
    }
}
