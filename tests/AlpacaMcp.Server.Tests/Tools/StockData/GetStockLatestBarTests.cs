using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetStockLatestBarTests
{
    [Fact]
    public async Task Shows_the_minute_as_the_exchange_has_it()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v2/stocks/bars/latest?symbols=MSFT&feed=iex")).At("bars.MSFT");

        var bars = (await bench.CallAsync("get_stock_latest_bar", """{"symbols":"MSFT,ZZZZ"}""")).Content;

        var bar = bars.At("bars.MSFT");
        Assert.Equal(
            (truth.Time("t"), truth.Number("o"), truth.Number("h"), truth.Number("l"), truth.Number("c"), truth.Number("v"), truth.Number("n"), truth.Number("vw")),
            (bar.Time("time"), bar.Number("open"), bar.Number("high"), bar.Number("low"), bar.Number("close"), bar.Number("volume"), bar.Number("trades"), bar.Number("vwap")));
        Assert.Equal(("iex", "regular"), (bars.Text("feed"), bars.Text("session")));
        Assert.Contains("ZZZZ", bars.Text("note"), StringComparison.Ordinal);
    }
}
