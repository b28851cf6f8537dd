using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Assets;

public sealed class GetOptionContractTests
{
    [Fact]
    public async Task Shows_one_contract_by_symbol_or_by_id()
    {
        await using var bench = await ToolBench.StartAsync();
        var there = (await bench.AskExchangeAsync("/v2/options/contracts?underlying_symbols=AAPL&limit=1")).At("option_contracts")[0];

        var bySymbol = (await bench.CallAsync("get_option_contract", $$"""{"symbol_or_id":"{{there.Text("symbol")}}"}""")).Content;
        var byId = (await bench.CallAsync("get_option_contract", $$"""{"symbol_or_id":"{{there.Text("id")}}"}""")).Content;

        Assert.Equal(
            (there.Text("symbol"), "AAPL", there.Text("type"), there.Text("strike_price"), there.Text("expiration_date"), there.Text("open_interest")),
            (bySymbol.Text("symbol"), bySymbol.Text("underlying_symbol"), bySymbol.Text("type"), bySymbol.At("strike_price").ToString(), bySymbol.Text("expiration_date"), bySymbol.At("open_interest").ToString()));
        Assert.Equal((100m, 100m, "american", "active"), (bySymbol.Number("multiplier"), bySymbol.Number("size"), bySymbol.Text("style"), bySymbol.Text("status")));
        Assert.Equal("100 AAPL, T+1", Assert.Single(bySymbol.At("deliverables").EnumerateArray()).GetString());
        Assert.Equal(bySymbol.GetRawText(), byId.GetRawText());
    }

    [Fact]
    public async Task Says_not_found_for_what_is_no_contract()
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal("NOT_FOUND", (await bench.CallAsync("get_option_contract", """{"symbol_or_id":"AAPL"}""")).Code);
    }
}
