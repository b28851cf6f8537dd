using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Assets;

public sealed class GetAssetTests
{
    [Fact]
    public async Task Shows_what_may_be_done_with_a_stock()
    {
        await using var bench = await ToolBench.StartAsync();

        var apple = (await bench.CallAsync("get_asset", """{"symbol_or_asset_id":"aapl"}""")).Content;
        var gamestop = (await bench.CallAsync("get_asset", """{"symbol_or_asset_id":"GME"}""")).Content;

        Assert.Equal(("AAPL", "NASDAQ", "us_equity", "active"), (apple.Text("symbol"), apple.Text("exchange"), apple.Text("asset_class"), apple.Text("status")));
        Assert.Matches(@"^\[outside text ([0-9a-f]{6}): Apple Inc. Common Stock :\1\]$", apple.Text("name"));
        Assert.Equal((30m, 30m), (apple.Number("margin_requirement_long_percent"), apple.Number("margin_requirement_short_percent")));
        Assert.Equal((true, true, true), (apple.At("tradable").GetBoolean(), apple.At("fractionable").GetBoolean(), apple.At("shortable").GetBoolean()));
        Assert.False(gamestop.At("shortable").GetBoolean());
    }

    [Fact]
    public async Task Finds_a_pair_by_its_symbol_and_by_its_id()
    {
        await using var bench = await ToolBench.StartAsync();

        var pair = (await bench.CallAsync("get_asset", """{"symbol_or_asset_id":"btc/usd"}""")).Content;
        var again = (await bench.CallAsync("get_asset", $$"""{"symbol_or_asset_id":"{{pair.Text("id")}}"}""")).Content;

        Assert.Equal(("BTC/USD", "crypto", 0.01m, 0.000000001m), (pair.Text("symbol"), pair.Text("asset_class"), pair.Number("price_increment"), pair.Number("min_order_size")));
        Assert.Equal("BTC/USD", again.Text("symbol"));
    }
}
