using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Watchlists;

public sealed class CreateWatchlistTests
{
    [Theory]
    [InlineData("""["msft","AAPL","btc/usd"]""")]
    [InlineData("\"msft, AAPL, btc/usd\"")]
    public async Task Makes_a_list_in_the_order_given(string symbols)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("create_watchlist", $$"""{"name":" Tech & more ","symbols":{{symbols}}}""")).Content;

        var there = await bench.AskExchangeAsync($"/v2/watchlists/{reply.Text("watchlist.id")}");
        Assert.Equal("Tech & more", there.Text("name"));
        Assert.Equal(["MSFT", "AAPL", "BTC/USD"], there.At("assets").EnumerateArray().Select(asset => asset.Text("symbol")));
        Assert.Equal(["MSFT", "AAPL", "BTC/USD"], reply.At("watchlist.symbols").EnumerateArray().Select(symbol => symbol.GetString()));
        Assert.False(reply.At("watchlist").Has("not_tradable"));
    }

    [Fact]
    public async Task Shows_the_brokers_refusal_of_a_name_that_is_taken()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("create_watchlist", """{"name":"Tech"}""");

        var reply = await bench.CallAsync("create_watchlist", """{"name":"Tech"}""");

        Assert.Equal(("BROKER_REJECTED", 422m), (reply.Code, reply.Error.Number("broker_status")));
        Assert.Contains("unique", reply.Error.Text("broker_message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"  "}""", "name")]
    [InlineData("""{"name":"12345678901234567890123456789012345678901234567890123456789012345"}""", "name")]
    [InlineData("""{"name":"a\u0007b"}""", "name")]
    [InlineData("""{"name":"a\u202eb"}""", "name")]
    [InlineData("""{"name":"Tech","symbols":["AAPL","\u0410APL"]}""", "symbols")] // a Cyrillic A
    [InlineData("""{"name":"Tech","symbols":["AAPL\u200b"]}""", "symbols")]
    [InlineData("""{"name":"Tech","symbols":["../orders"]}""", "symbols")]
    [InlineData("""{"name":"Tech","symbols":[true]}""", "symbols[0]")]
    public async Task Refuses_what_is_no_name_or_symbol_and_sends_nothing(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("create_watchlist", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, reply.Error.Text("field")));
        Assert.Empty(bench.Exchange.Requests.All);
    }
}
