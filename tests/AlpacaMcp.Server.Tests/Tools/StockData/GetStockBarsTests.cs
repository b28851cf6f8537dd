using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetStockBarsTests
{
    private const string Session = "\"timeframe\":\"1Min\",\"start\":\"2026-03-10T13:30:00Z\",\"end\":\"2026-03-10T19:59:00Z\"";
    private const string SessionQuery = "timeframe=1Min&feed=iex&start=2026-03-10T13:30:00Z&end=2026-03-10T19:59:00Z&limit=10000";

    [Fact]
    public async Task Shows_the_days_back_from_exchange_time()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = await RawAsync(bench, "AAPL", "timeframe=1Day&feed=iex&start=2026-03-06T14:00:00Z");

        var bars = (await bench.CallAsync("get_stock_bars", """{"symbols":"AAPL"}""")).Content;

        Assert.Equal(("1Day", "iex", "raw", ToolBench.Now.AddDays(-5)), (bars.Text("timeframe"), bars.Text("feed"), bars.Text("adjustment"), bars.Time("start")));
        Assert.Equal(["day", "open", "high", "low", "close", "volume", "trades", "vwap"], bars.At("columns").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal([9m, 10m, 11m], bars.At("bars.AAPL.2026-03").EnumerateArray().Select(row => row[0].GetDecimal()));
        Assert.Equal(truth.Select(bar => bar with { Time = Midnight(bar.Time) }), Unpacked.Bars(bars, "AAPL"));
        Assert.Equal(3, bars.Number("count"));
        Assert.False(bars.Has("packing") || bars.Has("note") || bars.Has("next_page_token"));
    }

    [Theory]
    [InlineData("get_stock_bars", "AAPL", "\"minutes\":30", 30)]
    [InlineData("get_stock_bars", "AAPL", "\"hours\":2,\"days\":0", 120)]
    [InlineData("get_stock_bars", "AAPL", "\"days\":1,\"minutes\":30", 1470)]
    [InlineData("get_stock_trades", "AAPL", "\"hours\":1", 60)]
    [InlineData("get_stock_quotes", "AAPL", "\"days\":0,\"hours\":0", 20)]
    [InlineData("get_crypto_bars", "BTC/USD", "\"hours\":6", 360)]
    [InlineData("get_crypto_trades", "BTC/USD", "\"minutes\":\"2\"", 2)]
    [InlineData("get_crypto_quotes", "BTC/USD", "\"minutes\":null", 15)]
    public async Task What_is_asked_back_replaces_the_usual_range(string tool, string symbol, string back, int minutes)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync(tool, $$"""{"symbols":"{{symbol}}",{{back}}}""")).Content;

        Assert.Equal(ToolBench.Now.AddMinutes(-minutes), reply.Time("start"));
    }

    [Fact]
    public async Task Packs_a_day_of_minutes_without_losing_a_value()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = await RawAsync(bench, "AAPL", SessionQuery);

        var bars = (await bench.CallAsync("get_stock_bars", $$"""{"symbols":"AAPL",{{Session}}}""")).Content;

        Assert.Equal(390, truth.Count);
        Assert.Equal((390m, 0.01m), (bars.Number("count"), bars.Number("price_step")));
        Assert.All((string[])["body", "price_step", "vwap_over_close", "vwap_step"], name => Assert.Contains(name, bars.Text("packing"), StringComparison.Ordinal));
        Assert.Equal(truth, Unpacked.Bars(bars, "AAPL"));
    }

    [Fact]
    public async Task Continues_where_the_page_before_ended_until_every_bar_was_shown()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await RawAsync(bench, "AAPL", SessionQuery)).Concat(await RawAsync(bench, "MSFT", SessionQuery)).ToList();
        List<BarValues> shown = [];
        var token = "";

        for (var page = 0; page < 3; page++)
        {
            var bars = (await bench.CallAsync("get_stock_bars", $$"""{"symbols":"MSFT,AAPL","max_rows":300,{{Session}}{{token}}}""")).Content;
            shown.AddRange(bars.At("bars").EnumerateObject().SelectMany(symbol => Unpacked.Bars(bars, symbol.Name)));
            Assert.Equal(page < 2, bars.Has("note") && bars.Text("note").Contains("page_token", StringComparison.Ordinal));
            token = page < 2 ? $",\"page_token\":\"{bars.Text("next_page_token")}\"" : "";
        }

        Assert.Equal(truth, shown);
    }

    [Fact]
    public async Task A_date_is_a_whole_day_in_new_york()
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_stock_bars", """{"symbols":"AAPL,MSFT","timeframe":"5min","start":"2026-03-06","end":"2026-03-06","adjustment":"Split, dividend","sort":"desc","limit":7,"currency":"usd","asof":"2026-03-01"}""");

        // 2026-03-06 lies before the change to summer time: midnight is 05:00 UTC.
        var query = Uri.UnescapeDataString(Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v2/stocks/bars")).Query);
        Assert.All(
            (string[])["start=2026-03-06T05:00:00", "end=2026-03-07T04:59:59.9999999", "symbols=AAPL,MSFT", "timeframe=5Min", "adjustment=split,dividend", "sort=desc", "limit=7", "feed=iex", "currency=USD", "asof=2026-03-01"],
            part => Assert.Contains(part, query, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "limit=500")]
    [InlineData(",\"limit\":20", "limit=20&")]
    [InlineData(",\"limit\":5000,\"max_rows\":1000", "limit=1000&")]
    public async Task Asks_for_no_more_rows_than_a_reply_shows(string arguments, string sent)
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_stock_bars", $$"""{"symbols":"AAPL"{{arguments}}}""");

        Assert.Contains(sent, Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v2/stocks/bars")).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explicit_start_needs_no_time_back()
    {
        await using var bench = await ToolBench.StartAsync();

        var bars = (await bench.CallAsync("get_stock_bars", """{"symbols":"AAPL","start":"2026-03-10","days":0}""")).Content;

        Assert.Equal(2, bars.Number("count"));
    }

    [Fact]
    public async Task Names_the_symbols_that_have_nothing_in_the_range()
    {
        await using var bench = await ToolBench.StartAsync();

        // A Saturday.
        var bars = (await bench.CallAsync("get_stock_bars", """{"symbols":"AAPL,ZZZZ","timeframe":"1Hour","start":"2026-03-07","end":"2026-03-07"}""")).Content;

        Assert.Equal(0, bars.Number("count"));
        Assert.All((string[])["AAPL", "ZZZZ"], symbol => Assert.Contains(symbol, bars.Text("note"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("timeframe", "\"60Min\"", "59Min")]
    [InlineData("timeframe", "\"1m\"", "1Min")]
    [InlineData("timeframe", "\"5Month\"", "6 or 12 Month")]
    [InlineData("timeframe", "\"2Day\"", "1Day")]
    [InlineData("timeframe", "\"\uff11Day\"", "1Day")] // a full-width digit
    [InlineData("adjustment", "\"splits\"", "spin-off")]
    [InlineData("adjustment", "\",\"", "raw")]
    [InlineData("currency", "\"EURO\"", "USD")]
    [InlineData("asof", "\"someday\"", "2026-")]
    [InlineData("sort", "\"up\"", "desc")]
    [InlineData("feed", "\"delayed_sip\"", "boats")] // keeps no history
    [InlineData("limit", "0", "10000")]
    [InlineData("limit", "10001", "10000")]
    [InlineData("max_rows", "0", "1000")]
    [InlineData("max_rows", "1001", "1000")]
    public async Task Refuses_what_alpaca_would_not_understand_and_names_the_choices(string name, string value, string choice)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_stock_bars", $$"""{"symbols":"AAPL","{{name}}":{{value}}}""");

        Assert.Equal(("INVALID_ARGUMENT", name), (reply.Code, reply.Error.Text("field")));
        Assert.Contains(choice, reply.Error.Text("message"), StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.Arrivals("GET", "/v2/stocks/bars"));
    }

    private static async Task<IReadOnlyList<BarValues>> RawAsync(ToolBench bench, string symbol, string query) =>
        [.. (await bench.AskExchangeAsync($"/v2/stocks/bars?symbols={symbol}&{query}")).At($"bars.{symbol}").EnumerateArray().Select(BarValues.Raw)];

    // A day's row names the day only; its bar begins at midnight in New York.
    private static DateTimeOffset Midnight(DateTimeOffset time) => new(time.UtcDateTime.Date, TimeSpan.Zero);
}
