using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetStockSnapshotTests
{
    [Fact]
    public async Task Shows_trade_quote_and_bars_as_the_exchange_has_them()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v2/stocks/snapshots?symbols=AAPL&feed=iex")).At("AAPL");

        var snapshot = (await bench.CallAsync("get_stock_snapshot", """{"symbols":"AAPL"}""")).Content.At("snapshots.AAPL");

        Assert.Equal((249.95m, 249.90m, 250.00m), (snapshot.Number("latest_trade.price"), snapshot.Number("latest_quote.bid_price"), snapshot.Number("latest_quote.ask_price")));
        Assert.All((string[])["minute", "daily", "prev_daily"], bar =>
        {
            var (shown, real) = (snapshot.At($"{bar}_bar"), truth.At(bar switch { "minute" => "minuteBar", "daily" => "dailyBar", _ => "prevDailyBar" }));
            Assert.Equal((real.Time("t"), real.Number("o"), real.Number("c"), real.Number("v")), (shown.Time("time"), shown.Number("open"), shown.Number("close"), shown.Number("volume")));
        });
    }
}
