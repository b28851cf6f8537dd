using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.OptionsData;

public sealed class GetOptionLatestTradeTests
{
    [Fact]
    public async Task Shows_price_size_and_age()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync("/v1beta1/options/trades/latest?symbols=AAPL260320C00250000&feed=indicative")).At("trades.AAPL260320C00250000");

        var reply = (await bench.CallAsync("get_option_latest_trade", """{"symbols":["aapl260320c00250000"],"feed":"indicative"}""")).Content;

        Assert.Equal(["price", "size", "age_s"], reply.At("columns").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(
            [raw.Number("p"), raw.Number("s"), (decimal)(ToolBench.Now - raw.Time("t")).TotalSeconds],
            reply.At("contracts.AAPL260320C00250000").EnumerateArray().Select(c => c.GetDecimal()));
        Assert.False(reply.Has("note"));
    }

    [Fact]
    public async Task Refuses_an_unknown_feed_with_the_choices()
    {
        await using var bench = await ToolBench.StartAsync();

        var error = (await bench.CallAsync("get_option_latest_trade", """{"symbols":"AAPL260320C00250000","feed":"sip"}""")).Error;

        Assert.Contains("opra, indicative", error.Text("message"), StringComparison.Ordinal);
    }
}
