using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetStockQuotesTests
{
    [Fact]
    public async Task Shows_the_minutes_back_from_exchange_time_as_the_exchange_has_them()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v2/stocks/quotes?symbols=MSFT&feed=iex&start=2026-03-11T13:40:00Z")).At("quotes.MSFT").EnumerateArray().ToList();

        var quotes = (await bench.CallAsync("get_stock_quotes", """{"symbols":"MSFT"}""")).Content;

        Assert.Equal(("iex", ToolBench.Now.AddMinutes(-20), truth.Count), (quotes.Text("feed"), quotes.Time("start"), (int)quotes.Number("count")));
        Assert.InRange(truth.Count, 100, 500);
        Assert.Equal(
            truth.Select(q => (q.Time("t"), q.Number("bp"), q.Number("bs"), q.Number("ap"), q.Number("as"), q.Text("bx"), q.Text("ax"), q.At("c")[0].GetString())),
            Unpacked.Rows(quotes.At("columns"), quotes.At("rows.MSFT")).Select(q => (
                q.Time, q.Row["bid"].GetDecimal(), q.Row["bid_size"].GetDecimal(), q.Row["ask"].GetDecimal(), q.Row["ask_size"].GetDecimal(),
                q.Row["bid_exchange"].GetString() ?? "", q.Row["ask_exchange"].GetString() ?? "", q.Row["conditions"].GetString())));
        Assert.False(quotes.Has("note"));
    }

    [Fact]
    public async Task Continues_with_the_page_token()
    {
        await using var bench = await ToolBench.StartAsync();
        const string day = "\"symbols\":\"MSFT\",\"start\":\"2026-03-10T15:00:00Z\",\"end\":\"2026-03-10T15:01:00Z\",\"limit\":8";
        var truth = (await bench.AskExchangeAsync("/v2/stocks/quotes?symbols=MSFT&feed=iex&start=2026-03-10T15:00:00Z&end=2026-03-10T15:01:00Z")).At("quotes.MSFT").EnumerateArray().Select(q => q.Time("t")).ToList();

        var first = (await bench.CallAsync("get_stock_quotes", $"{{{day}}}")).Content;
        var second = (await bench.CallAsync("get_stock_quotes", $$"""{{{day}},"page_token":"{{first.Text("next_page_token")}}"}""")).Content;

        Assert.Contains("page_token", first.Text("note"), StringComparison.Ordinal);
        Assert.Equal(truth, new[] { first, second }.SelectMany(page => Unpacked.Rows(page.At("columns"), page.At("rows.MSFT"))).Select(q => q.Time));
    }

    [Theory]
    [InlineData("feed", "\"overnight\"")]
    [InlineData("currency", "\"US$\"")]
    [InlineData("asof", "\"-1\"")]
    [InlineData("limit", "0")]
    [InlineData("max_rows", "5000")]
    [InlineData("minutes", "-5")]
    public async Task Refuses_what_alpaca_would_not_understand(string name, string value)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_stock_quotes", $$"""{"symbols":"AAPL","{{name}}":{{value}}}""");

        Assert.Equal("INVALID_ARGUMENT", reply.Code);
        Assert.Empty(bench.Exchange.Requests.Arrivals("GET", "/v2/stocks/quotes"));
    }
}
