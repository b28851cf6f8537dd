using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class GetDecisionsTests
{
    [Fact]
    public async Task Shows_what_was_denied_with_every_reason_the_latest_first()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_DENIED_SYMBOLS", "GME"), ("ALPACA_MCP_MAX_ORDER_QUANTITY", "5"));
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":6,"type":"limit","limit_price":249}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"GME","side":"buy","qty":7,"type":"limit","limit_price":20}""");

        var reply = (await bench.CallAsync("get_decisions")).Content;

        var (latest, first) = (reply.At("decisions")[0], reply.At("decisions")[1]);
        Assert.Equal(2m, reply.Number("count"));
        Assert.Equal("buy 7 GME limit 20", latest.Text("what"));
        Assert.Equal("buy 6 AAPL limit 249", first.Text("what"));
        Assert.Subset(latest.At("objections").EnumerateArray().Select(o => o.Text("code")).ToHashSet(), new HashSet<string> { "SYMBOL_NOT_ALLOWED", "ORDER_QUANTITY" });
        Assert.Equal((6m, 5m), (first.At("objections")[0].Number("observed"), first.At("objections")[0].Number("limit")));
        Assert.Equal((await bench.CallAsync("get_status")).Content.Text("policy_hash"), latest.Text("policy_hash"));
    }

    [Fact]
    public async Task Shows_as_many_as_asked_for()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_DENIED_SYMBOLS", "AAPL"));
        for (var qty = 1; qty <= 3; qty++)
            await bench.CallAsync("place_stock_order", $$"""{"symbol":"AAPL","side":"buy","qty":{{qty}}}""");

        Assert.Equal(2m, (await bench.CallAsync("get_decisions", """{"limit":2}""")).Content.Number("count"));
        Assert.Equal("INVALID_ARGUMENT", (await bench.CallAsync("get_decisions", """{"limit":0}""")).Code);
    }
}
