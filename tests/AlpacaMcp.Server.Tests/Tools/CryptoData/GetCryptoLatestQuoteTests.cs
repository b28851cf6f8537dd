using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoLatestQuoteTests
{
    [Theory]
    [InlineData("", "us")]
    [InlineData(",\"loc\":\"US\"", "us")]
    [InlineData(",\"loc\":\"bs-1\"", "bs-1")]
    public async Task Shows_the_quote_of_a_pair_at_a_venue(string loc, string asked)
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 87_990m, 88_000m);

        var quotes = (await bench.CallAsync("get_crypto_latest_quote", $$"""{"symbols":"BTC/USD"{{loc}}}""")).Content;

        var quote = quotes.At("quotes").GetProperty("BTC/USD");
        Assert.Equal((87_990m, 88_000m), (quote.Number("bid_price"), quote.Number("ask_price")));
        Assert.Equal((asked, ToolBench.Now), (quotes.Text("feed"), quotes.Time("as_of")));
        Assert.False(quotes.Has("session"));
        Assert.Contains(bench.Exchange.Requests.All, request => request.Path == $"/v1beta3/crypto/{asked}/latest/quotes");
    }

    [Fact]
    public async Task Refuses_an_unknown_venue_and_names_the_known_ones()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_crypto_latest_quote", """{"symbols":"BTC/USD","loc":"moon"}""");

        Assert.Equal(["loc"], reply.Fields);
        Assert.Contains("us-1", reply.Error.Text("message"), StringComparison.Ordinal);
    }
}
