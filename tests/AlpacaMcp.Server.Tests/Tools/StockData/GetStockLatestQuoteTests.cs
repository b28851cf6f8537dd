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

    [Fact]
    public async Task Says_from_where_when_and_in_which_session()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Pass(TimeSpan.FromHours(7));

        var quotes = (await bench.CallAsync("get_stock_latest_quote", """{"symbols":"MSFT"}""")).Content;

        Assert.Equal(("iex", "after_hours", ToolBench.Now.AddHours(7)), (quotes.Text("feed"), quotes.Text("session"), quotes.Time("as_of")));
    }

    [Fact]
    public async Task Writes_numbers_and_times_as_short_as_they_are()
    {
        await using var bench = await ToolBench.StartAsync();

        var text = (await bench.CallAsync("get_stock_latest_quote", """{"symbols":"AAPL"}""")).Text;

        Assert.Contains("\"bid_price\":249.9,", text, StringComparison.Ordinal);
        Assert.Contains("\"as_of\":\"2026-03-11T14:00:00Z\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "iex")]
    [InlineData(",\"feed\":\"delayed_sip\"", "delayed_sip")]
    public async Task Asks_the_feed_the_operator_or_the_caller_chose(string feed, string asked)
    {
        await using var bench = await ToolBench.StartAsync();

        var quotes = (await bench.CallAsync("get_stock_latest_quote", $$"""{"symbols":"AAPL"{{feed}}}""")).Content;

        Assert.Contains($"feed={asked}", Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v2/stocks/quotes/latest")).Query, StringComparison.Ordinal);
        Assert.Equal(asked, quotes.Text("feed"));
    }

    [Theory]
    [InlineData("feed", "level2", "overnight")]
    [InlineData("currency", "dollars", "USD")]
    public async Task Refuses_an_unknown_word_and_names_the_choices(string name, string value, string choice)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_stock_latest_quote", $$"""{"symbols":"AAPL","{{name}}":"{{value}}"}""");

        Assert.Equal([name], reply.Fields);
        Assert.Contains(choice, reply.Error.Text("message"), StringComparison.Ordinal);
    }
}
