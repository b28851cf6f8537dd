using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Watchlists;

public sealed class RemoveAssetFromWatchlistByIdTests
{
    [Theory]
    [InlineData("aapl", "BTC/USD")]
    [InlineData("btc/usd", "AAPL")]
    public async Task Takes_one_symbol_out(string symbol, string left)
    {
        await using var bench = await ToolBench.StartAsync();
        var id = (await bench.CallAsync("create_watchlist", """{"name":"Tech","symbols":["AAPL","BTC/USD"]}""")).Content.Text("watchlist.id");

        var reply = (await bench.CallAsync("remove_asset_from_watchlist_by_id", $$"""{"watchlist_id":"{{id}}","symbol":"{{symbol}}"}""")).Content;

        Assert.Equal([left], reply.At("watchlist.symbols").EnumerateArray().Select(s => s.GetString()));
        Assert.Equal(left, Assert.Single((await bench.AskExchangeAsync($"/v2/watchlists/{id}")).At("assets").EnumerateArray()).Text("symbol"));
    }

    [Fact]
    public async Task Says_not_found_for_what_is_not_in_it()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = (await bench.CallAsync("create_watchlist", """{"name":"Tech","symbols":["AAPL"]}""")).Content.Text("watchlist.id");

        var reply = await bench.CallAsync("remove_asset_from_watchlist_by_id", $$"""{"watchlist_id":"{{id}}","symbol":"MSFT"}""");

        Assert.Equal("NOT_FOUND", reply.Code);
    }

    [Fact]
    public async Task Refuses_what_would_be_another_address()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("remove_asset_from_watchlist_by_id", """{"watchlist_id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":".."}""");

        Assert.Equal(("INVALID_ARGUMENT", "symbol"), (reply.Code, reply.Error.Text("field")));
        Assert.Empty(bench.Exchange.Requests.All);
    }
}
