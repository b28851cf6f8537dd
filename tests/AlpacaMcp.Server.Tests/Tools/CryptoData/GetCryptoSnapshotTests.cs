using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoSnapshotTests
{
    [Fact]
    public async Task Every_market_value_of_the_exchange_can_be_read_back()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 87_990m, 88_000m);
        bench.Pass(TimeSpan.FromSeconds(62.5));
        var truth = (await bench.AskExchangeAsync("/v1beta3/crypto/us/snapshots?symbols=BTC/USD,DOGE/USD")).At("snapshots");

        var reply = (await bench.CallAsync("get_crypto_snapshot", """{"symbols":"BTC/USD,DOGE/USD"}""")).Content;

        Assert.Equal("us", reply.Text("feed"));
        Assert.False(reply.Has("session"));
        Assert.All((string[])["BTC/USD", "DOGE/USD"], pair => Assert.Equal(SnapshotValues.Raw(truth.GetProperty(pair)), SnapshotValues.Shown(reply, pair, TimeZoneInfo.Utc)));
    }
}
