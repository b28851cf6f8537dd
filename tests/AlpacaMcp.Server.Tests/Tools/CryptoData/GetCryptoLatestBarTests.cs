using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoLatestBarTests
{
    [Fact]
    public async Task Shows_the_minute_as_the_venue_has_it()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v1beta3/crypto/eu-1/latest/bars?symbols=DOGE/USD")).At("bars").GetProperty("DOGE/USD");

        var bars = (await bench.CallAsync("get_crypto_latest_bar", """{"symbols":"DOGE/USD","loc":"eu-1"}""")).Content;

        var bar = bars.At("bars").GetProperty("DOGE/USD");
        Assert.Equal(
            (truth.Time("t"), truth.Number("o"), truth.Number("c"), truth.Number("v"), truth.Number("n"), truth.Number("vw")),
            (bar.Time("time"), bar.Number("open"), bar.Number("close"), bar.Number("volume"), bar.Number("trades"), bar.Number("vwap")));
        Assert.Equal("eu-1", bars.Text("feed"));
        Assert.Contains(bench.Exchange.Requests.All, request => request.Path == "/v1beta3/crypto/eu-1/latest/bars");
    }
}
