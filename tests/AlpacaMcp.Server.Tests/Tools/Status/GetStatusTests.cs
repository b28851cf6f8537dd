using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Status;

public sealed class GetStatusTests
{
    [Fact]
    public async Task Shows_where_orders_go_the_session_and_every_limit()
    {
        await using var bench = await ToolBench.StartAsync();

        var status = (await bench.CallAsync("get_status")).Content;

        Assert.Equal(("simulator", bench.Exchange.AccountNumber, "the environment"), (status.Text("environment"), status.Text("account"), status.Text("key_source")));
        Assert.Equal((100_000m, 200_000m, 0m), (status.Number("equity"), status.Number("buying_power"), status.Number("open_positions")));
        Assert.True(status.At("market.is_open").GetBoolean());
        Assert.Equal(ToolBench.Now, status.Time("market.timestamp"));
        Assert.Equal(["ORDER_NOTIONAL", "ORDER_QUANTITY", "POSITION_SHARE", "OPTION_MAX_LOSS", "OPTION_CONTRACTS", "OPTION_DAYS_TO_EXPIRY", "PRICE_COLLAR", "SYMBOL_NOT_ALLOWED"], status.At("limits").EnumerateArray().Select(l => l.Text("limit")));
        Assert.Equal([10_000m, 1_000m, 20m, 1_000m, 10m, 5m], status.At("limits").EnumerateArray().Where(l => l.Has("maximum")).Select(l => l.Number("maximum")));
    }

    [Fact]
    public async Task Shows_what_a_position_leaves_of_its_limit()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");

        var status = (await bench.CallAsync("get_status")).Content;

        // 10 bought at 250.00 and marked at 249.95: 2,499.50 of 99,999.50 is 2.49951... %, rounded up.
        var share = status.At("limits").EnumerateArray().Single(l => l.Text("limit") == "POSITION_SHARE");
        Assert.Equal((99_999.50m, 1m), (status.Number("equity"), status.Number("open_positions")));
        Assert.Equal((2.5m, 17.5m), (share.Number("used"), share.Number("headroom")));
        Assert.Contains("AAPL", share.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_limits_the_operator_set()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "500"), ("ALPACA_MCP_DENIED_SYMBOLS", "GME"));

        var limits = (await bench.CallAsync("get_status")).Content.At("limits").EnumerateArray().ToList();

        Assert.Equal(500m, limits[0].Number("maximum"));
        Assert.Contains("GME", limits[^1].Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_that_trading_is_active_and_the_limits_by_their_hash()
    {
        await using var bench = await ToolBench.StartAsync();

        var status = (await bench.CallAsync("get_status")).Content;

        Assert.Equal(("active", 0m, 0), (status.Text("state"), status.Number("unknown_orders"), status.At("causes").GetArrayLength()));
        Assert.Matches("^[0-9a-f]{16}$", status.Text("policy_hash"));
    }

    [Fact]
    public async Task Shows_every_cause_of_a_halt_with_who_and_since_when()
    {
        var home = TestHome.New();
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_HOME", home));
        await bench.CallAsync("halt_trading", """{"reason":"prices look wrong"}""");

        var status = (await bench.CallAsync("get_status")).Content;

        var cause = status.At("causes")[0];
        Assert.Equal("halted", status.Text("state"));
        Assert.Equal(("agent", "halted", "agent", "prices look wrong"), (cause.Text("cause"), cause.Text("state"), cause.Text("by"), cause.Text("reason")));
        Assert.True(cause.Has("since"));
        Assert.False(cause.Has("until"));
    }

    [Fact]
    public async Task Notices_a_HALT_file_which_then_holds_although_it_is_taken_away()
    {
        var home = TestHome.New();
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_HOME", home));
        await File.WriteAllTextAsync(Path.Combine(home, "HALT"), "the office is on fire");

        await bench.CallAsync("get_status");
        File.Delete(Path.Combine(home, "HALT"));
        var status = (await bench.CallAsync("get_status")).Content;

        Assert.Equal(("halted", "halt_file", "the office is on fire"), (status.Text("state"), status.At("causes")[0].Text("cause"), status.At("causes")[0].Text("reason")));
    }
}
