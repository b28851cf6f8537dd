using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetStockLatestQuoteTests
{
    [Fact]
    public async Task Shows_the_quote_and_names_the_symbol_that_has_none()
    {
        await using var bench = await ToolBench.StartAsync();

        var quotes = (await bench.CallAsync("get_stock_latest_quote", """{"symbols":"aapl, ZZZZ"}""")).Content;

        var apple = quotes.At("quotes.AAPL");
        Assert.Equal((249.90m, 250.00m, ToolBench.Now), (apple.Number("bid_price"), apple.Number("ask_price"), apple.Time("time")));
        Assert.Contains("ZZZZ", quotes.Text("note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "iex")]
    [InlineData(",\"feed\":\"delayed_sip\"", "delayed_sip")]
    public async Task Asks_the_feed_the_operator_or_the_caller_chose(string feed, string asked)
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_stock_latest_quote", $$"""{"symbols":"AAPL"{{feed}}}""");

        Assert.Contains($"feed={asked}", Assert.Single(bench.Exchange.Requests.All).Query, StringComparison.Ordinal);
    }
}
