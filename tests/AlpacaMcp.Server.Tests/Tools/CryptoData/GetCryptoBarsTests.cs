using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoBarsTests
{
    [Fact]
    public async Task Shows_the_hours_back_from_exchange_time()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v1beta3/crypto/us/bars?symbols=BTC/USD&timeframe=1Hour&start=2026-03-10T14:00:00Z&limit=1000")).At("bars").GetProperty("BTC/USD").EnumerateArray().ToList();

        var bars = (await bench.CallAsync("get_crypto_bars", """{"symbols":"btc/usd"}""")).Content;

        Assert.Equal("1Hour", bars.Text("timeframe"));
        Assert.Equal(truth.Select(b => (b.Time("t"), b.Number("o"), b.Number("c"))), bars.At("bars").GetProperty("BTC/USD").EnumerateArray().Select(b => (b.Time("time"), b.Number("open"), b.Number("close"))));
        Assert.InRange(truth.Count, 24, 25);
    }
}
