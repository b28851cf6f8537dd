using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.OptionsData;

public sealed class GetOptionLatestQuoteTests
{
    [Fact]
    public async Task Shows_bid_ask_sizes_and_age()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Pass(TimeSpan.FromSeconds(7.5));
        var raw = (await bench.AskExchangeAsync("/v1beta1/options/quotes/latest?symbols=AAPL260320C00250000&feed=indicative")).At("quotes.AAPL260320C00250000");

        var reply = (await bench.CallAsync("get_option_latest_quote", """{"symbols":"AAPL260320C00250000,AAPL200320C00250000"}""")).Content;

        Assert.Equal(["bid", "bid_size", "ask", "ask_size", "age_s"], reply.At("columns").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(
            [raw.Number("bp"), raw.Number("bs"), raw.Number("ap"), raw.Number("as"), (decimal)(reply.Time("as_of") - raw.Time("t")).TotalSeconds],
            reply.At("contracts.AAPL260320C00250000").EnumerateArray().Select(c => c.GetDecimal()));
        Assert.Equal(("indicative", "regular", ToolBench.Now.AddSeconds(7.5)), (reply.Text("feed"), reply.Text("session"), reply.Time("as_of")));
        Assert.Contains("AAPL200320C00250000", reply.Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_stock()
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal(["symbols"], (await bench.CallAsync("get_option_latest_quote", """{"symbols":"AAPL"}""")).Fields);
    }
}
