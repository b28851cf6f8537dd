using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetStockLatestTradeTests
{
    [Fact]
    public async Task Shows_the_last_trade()
    {
        await using var bench = await ToolBench.StartAsync();

        var trades = (await bench.CallAsync("get_stock_latest_trade", """{"symbols":"AAPL"}""")).Content;

        // A pinned symbol trades in the middle of its quote.
        Assert.Equal((249.95m, ToolBench.Now), (trades.Number("trades.AAPL.price"), trades.Time("trades.AAPL.time")));
        Assert.Equal(("iex", "regular", ToolBench.Now), (trades.Text("feed"), trades.Text("session"), trades.Time("as_of")));
        Assert.False(trades.Has("note"));
    }
}
