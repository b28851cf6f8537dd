using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Watchlists;

public sealed class AddAssetToWatchlistByIdTests
{
    [Fact]
    public async Task Appends_an_asset()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await CreateAsync(bench);

        var reply = (await bench.CallAsync("add_asset_to_watchlist_by_id", $$"""{"watchlist_id":"{{id}}","symbol":"eth/usd"}""")).Content;

        Assert.Equal(["AAPL", "ETH/USD"], reply.At("watchlist.symbols").EnumerateArray().Select(symbol => symbol.GetString()));
        Assert.Equal(2, (await bench.AskExchangeAsync($"/v2/watchlists/{id}")).At("assets").GetArrayLength());
    }

    [Theory]
    [InlineData("AAPL", "duplicate")]
    [InlineData("NOPE", "not found")]
    public async Task Shows_why_the_broker_refuses(string symbol, string words)
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await CreateAsync(bench);

        var reply = await bench.CallAsync("add_asset_to_watchlist_by_id", $$"""{"watchlist_id":"{{id}}","symbol":"{{symbol}}"}""");

        Assert.Equal("BROKER_REJECTED", reply.Code);
        Assert.Contains(words, reply.Error.Text("broker_message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")] // Alpaca's own server does not require it
    [InlineData(",\"symbol\":\"A APL\"")]
    public async Task Refuses_to_add_nothing(string symbol)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("add_asset_to_watchlist_by_id", $$"""{"watchlist_id":"61e69015-8549-4bfd-b9c3-01e75843f47d"{{symbol}}}""");

        Assert.Equal(("INVALID_ARGUMENT", "symbol"), (reply.Code, reply.Error.Text("field")));
        Assert.Empty(bench.Exchange.Requests.All);
    }

    private static async Task<string> CreateAsync(ToolBench bench) =>
        (await bench.CallAsync("create_watchlist", """{"name":"Tech","symbols":["AAPL"]}""")).Content.Text("watchlist.id");
}
