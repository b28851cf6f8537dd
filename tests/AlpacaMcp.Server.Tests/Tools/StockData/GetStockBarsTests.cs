using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetStockBarsTests
{
    [Fact]
    public async Task Shows_the_days_back_from_exchange_time()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&feed=iex&start=2026-03-06T14:00:00Z")).At("bars.AAPL").EnumerateArray().ToList();

        var bars = (await bench.CallAsync("get_stock_bars", """{"symbols":"AAPL"}""")).Content;

        Assert.Equal(("1Day", ToolBench.Now.AddDays(-5)), (bars.Text("timeframe"), bars.Time("start")));
        Assert.Equal(
            truth.Select(b => (b.Time("t"), b.Number("o"), b.Number("h"), b.Number("l"), b.Number("c"), b.Number("v"))),
            bars.At("bars.AAPL").EnumerateArray().Select(b => (b.Time("time"), b.Number("open"), b.Number("high"), b.Number("low"), b.Number("close"), b.Number("volume"))));
        Assert.Equal(["2026-03-09", "2026-03-10", "2026-03-11"], bars.At("bars.AAPL").EnumerateArray().Select(b => b.Text("time")[..10]));
    }

    [Fact]
    public async Task A_date_is_a_whole_day_in_new_york()
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_stock_bars", """{"symbols":"AAPL,MSFT","timeframe":"5Min","start":"2026-03-06","end":"2026-03-06","adjustment":"split","sort":"desc","limit":7}""");

        // 2026-03-06 lies before the change to summer time: midnight is 05:00 UTC.
        var query = Uri.UnescapeDataString(Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v2/stocks/bars")).Query);
        Assert.Contains("start=2026-03-06T05:00:00", query, StringComparison.Ordinal);
        Assert.Contains("end=2026-03-07T04:59:59.9999999", query, StringComparison.Ordinal);
        Assert.All((string[])["symbols=AAPL,MSFT", "timeframe=5Min", "adjustment=split", "sort=desc", "limit=7", "feed=iex"], part => Assert.Contains(part, query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_when_there_are_more_bars_than_asked_for()
    {
        await using var bench = await ToolBench.StartAsync();

        var bars = (await bench.CallAsync("get_stock_bars", """{"symbols":"AAPL","limit":2}""")).Content;

        Assert.Equal(2, bars.Number("count"));
        Assert.Contains("limit", bars.Text("note"), StringComparison.Ordinal);
    }
}
