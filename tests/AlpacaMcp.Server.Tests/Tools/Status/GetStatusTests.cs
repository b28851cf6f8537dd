using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Trading.Risk;

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
        var limits = status.At("limits").EnumerateArray().ToList();
        Assert.Equal(PolicyFields.All.Select(field => field.Code).Where(code => code != "NO_FRESH_QUOTE").Distinct().Order(StringComparer.Ordinal), limits.Select(l => l.Text("limit")).Order(StringComparer.Ordinal));
        Assert.Equal((10_000m, 1_000m, 20m), (Maximum(limits, "ORDER_NOTIONAL"), Maximum(limits, "ORDER_QUANTITY"), Maximum(limits, "POSITION_SHARE")));
        Assert.Equal((100m, 50m, 20m, 200m, 50_000m), (Maximum(limits, "GROSS_EXPOSURE"), Maximum(limits, "OPEN_ORDERS"), Maximum(limits, "ORDERS_PER_MINUTE"), Maximum(limits, "ORDERS_PER_DAY"), Maximum(limits, "DAILY_NOTIONAL")));
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

        Assert.Equal(500m, Maximum(limits, "ORDER_NOTIONAL"));
        Assert.Contains("GME", limits.Single(l => l.Text("limit") == "SYMBOL_NOT_ALLOWED").Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_orders_have_used_of_the_day()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10,"type":"limit","limit_price":249}""");

        var limits = (await bench.CallAsync("get_status")).Content.At("limits").EnumerateArray().ToList();

        Assert.Equal((1m, 49m), Use(limits, "OPEN_ORDERS"));
        Assert.Equal((1m, 19m), Use(limits, "ORDERS_PER_MINUTE"));
        Assert.Equal((2_500m, 47_500m), Use(limits, "DAILY_NOTIONAL")); // 10 at the ask of 250
        Assert.Equal((0m, 3m), Use(limits, "DAILY_LOSS"));
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

    private static decimal Maximum(IEnumerable<JsonElement> limits, string limit) => limits.Single(l => l.Text("limit") == limit).Number("maximum");

    private static (decimal Used, decimal Headroom) Use(IEnumerable<JsonElement> limits, string limit) =>
        (limits.Single(l => l.Text("limit") == limit).Number("used"), limits.Single(l => l.Text("limit") == limit).Number("headroom"));
}
