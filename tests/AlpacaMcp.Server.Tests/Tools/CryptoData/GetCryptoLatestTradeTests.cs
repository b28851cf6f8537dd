using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoLatestTradeTests
{
    [Fact]
    public async Task Shows_the_last_trade_and_names_the_pair_that_has_none()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 87_990m, 88_000m);

        var trades = (await bench.CallAsync("get_crypto_latest_trade", """{"symbols":"BTC/USD,NOPE/USD"}""")).Content;

        var trade = trades.At("trades").GetProperty("BTC/USD");
        Assert.Equal((87_995m, ToolBench.Now), (trade.Number("price"), trade.Time("time")));
        Assert.Contains("NOPE/USD", trades.Text("note"), StringComparison.Ordinal);
    }
}
