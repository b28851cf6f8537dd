using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoLatestQuoteTests
{
    [Fact]
    public async Task Shows_the_quote_of_a_pair()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 87_990m, 88_000m);

        var quotes = (await bench.CallAsync("get_crypto_latest_quote", """{"symbols":"BTC/USD","loc":"US"}""")).Content;

        var quote = quotes.At("quotes").GetProperty("BTC/USD");
        Assert.Equal((87_990m, 88_000m), (quote.Number("bid_price"), quote.Number("ask_price")));
        Assert.StartsWith("/v1beta3/crypto/us/", Assert.Single(bench.Exchange.Requests.All).Path, StringComparison.Ordinal);
    }
}
