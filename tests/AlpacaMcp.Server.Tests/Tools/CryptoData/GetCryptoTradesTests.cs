using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoTradesTests
{
    [Fact]
    public async Task Shows_the_range_with_the_side_that_took()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v1beta3/crypto/us/trades?symbols=BTC/USD&start=2026-03-10T23:59:30Z&end=2026-03-11T00:00:30Z")).At("trades").GetProperty("BTC/USD").EnumerateArray().ToList();

        var trades = (await bench.CallAsync("get_crypto_trades", """{"symbols":"BTC/USD","start":"2026-03-10T23:59:30Z","end":"2026-03-11T00:00:30Z"}""")).Content;

        Assert.Equal(
            truth.Select(t => (t.Time("t"), t.Number("p"), t.Number("s"), t.Text("tks") == "B" ? "buy" : "sell")),
            Unpacked.Rows(trades.At("columns"), trades.At("rows").GetProperty("BTC/USD")).Select(t => (
                t.Time, t.Row["price"].GetDecimal(), t.Row["size"].GetDecimal(), t.Row["taker_side"].GetString() ?? "")));
        Assert.Equal(13, truth.Count);
    }

    [Fact]
    public async Task Names_the_pair_that_has_none()
    {
        await using var bench = await ToolBench.StartAsync();

        var trades = (await bench.CallAsync("get_crypto_trades", """{"symbols":"NOPE/USD"}""")).Content;

        Assert.Equal(0, trades.Number("count"));
        Assert.Contains("NOPE/USD", trades.Text("note"), StringComparison.Ordinal);
    }
}
