using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoBarsTests
{
    [Fact]
    public async Task Shows_the_hours_back_from_exchange_time()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = await RawAsync(bench, "BTC/USD", "timeframe=1Hour&start=2026-03-10T14:00:00Z&limit=1000");

        var bars = (await bench.CallAsync("get_crypto_bars", """{"symbols":"btc/usd"}""")).Content;

        Assert.Equal(("1Hour", "us", "hour"), (bars.Text("timeframe"), bars.Text("feed"), bars.At("columns")[0].GetString()));
        Assert.Equal(truth, Unpacked.Bars(bars, "BTC/USD"));
        Assert.InRange(truth.Count, 24, 25);
    }

    [Fact]
    public async Task Packs_pairs_of_very_different_prices_without_losing_a_value()
    {
        await using var bench = await ToolBench.StartAsync();
        const string range = "timeframe=1Min&start=2026-03-08T22:58:00Z&end=2026-03-09T00:40:00Z&limit=1000";
        var (bitcoin, doge) = (await RawAsync(bench, "BTC/USD", range), await RawAsync(bench, "DOGE/USD", range));

        var bars = (await bench.CallAsync("get_crypto_bars", """{"symbols":"BTC/USD,DOGE/USD","timeframe":"1Min","start":"2026-03-08T22:58:00Z","end":"2026-03-09T00:40:00Z"}""")).Content;

        Assert.Equal(0.000001m, bars.Number("price_step"));
        Assert.Equal(bitcoin, Unpacked.Bars(bars, "BTC/USD"));
        Assert.Equal(doge, Unpacked.Bars(bars, "DOGE/USD"));
        Assert.Equal(["2026-03-08T22", "2026-03-08T23", "2026-03-09T00"], bars.At("bars").GetProperty("BTC/USD").EnumerateObject().Select(hour => hour.Name));
    }

    [Fact]
    public async Task Refuses_a_timeframe_and_names_the_choices()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_crypto_bars", """{"symbols":"BTC/USD","timeframe":"90Min"}""");

        Assert.Equal(["timeframe"], reply.Fields);
        Assert.Contains("23Hour", reply.Error.Text("message"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<BarValues>> RawAsync(ToolBench bench, string pair, string query) =>
        [.. (await bench.AskExchangeAsync($"/v1beta3/crypto/us/bars?symbols={pair}&{query}")).At("bars").GetProperty(pair).EnumerateArray().Select(BarValues.Raw)];
}
