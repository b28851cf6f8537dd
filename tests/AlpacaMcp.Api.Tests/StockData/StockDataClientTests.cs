using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.StockData;

namespace AlpacaMcp.Api.Tests.StockData;

public sealed class StockDataClientTests : IDisposable
{
    private const string Bar = """{"t":"2026-03-16T04:00:00Z","o":170.1,"h":172.55,"l":169.9999,"c":171.5,"v":123456789,"n":4321,"vw":171.123456}""";
    private const string Quote = """{"t":"2026-03-16T14:00:00.123456789Z","ax":"V","ap":171.52,"as":300,"bx":"Q","bp":171.5,"bs":200,"c":["R"],"z":"C"}""";
    private const string Trade = """{"t":"2026-03-16T14:00:01Z","x":"V","p":171.51,"s":100,"c":["@","I"],"i":18446744073709551615,"z":"C","u":"corrected"}""";

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_a_page_of_bars_from_the_data_host()
    {
        api.Alpaca.Answers($$"""{"bars":{"AAPL":[{{Bar}}]},"next_page_token":"QUFQTA==","currency":"USD"}""");

        var page = await api.Stocks.GetBarsAsync(new BarsQuery { Symbols = ["AAPL", "BRK.B"], Timeframe = "1Day" });

        Assert.Equal("data.test", api.Alpaca.Request.Host);
        Assert.Equal("GET /v2/stocks/bars?symbols=AAPL%2CBRK.B&timeframe=1Day", api.Alpaca.Request.Line);
        Assert.Equal(("QUFQTA==", "USD"), (page.NextPageToken, page.Currency));
        Assert.Equal(
            new Bar
            {
                Time = new DateTimeOffset(2026, 3, 16, 4, 0, 0, TimeSpan.Zero),
                Open = 170.1m,
                High = 172.55m,
                Low = 169.9999m,
                Close = 171.5m,
                Volume = 123456789m,
                TradeCount = 4321,
                VolumeWeightedPrice = 171.123456m,
            },
            Assert.Single(page.Bars["AAPL"]));
    }

    [Fact]
    public async Task Asks_for_bars_with_every_option_there_is()
    {
        api.Alpaca.Answers("""{"bars":null,"next_page_token":null}""");

        var page = await api.Stocks.GetBarsAsync(new BarsQuery
        {
            Symbols = ["AAPL"],
            Timeframe = "15Min",
            Start = new DateTimeOffset(2026, 3, 16, 9, 30, 0, TimeSpan.FromHours(-4)),
            End = new DateTimeOffset(2026, 3, 16, 20, 0, 0, TimeSpan.Zero),
            Limit = 10_000,
            Adjustment = Adjustment.SpinOff,
            Feed = DataFeed.Iex,
            Currency = "EUR",
            Sort = SortDirection.Desc,
            Asof = "-",
            PageToken = "QUFQTA==",
        });

        Assert.Empty(page.Bars);
        Assert.Null(page.NextPageToken);
        Assert.Equal(
            "GET /v2/stocks/bars?symbols=AAPL&timeframe=15Min&start=2026-03-16T13%3A30%3A00Z&end=2026-03-16T20%3A00%3A00Z&limit=10000"
            + "&adjustment=spin-off&feed=iex&currency=EUR&sort=desc&asof=-&page_token=QUFQTA%3D%3D",
            api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Reads_a_page_of_past_quotes_with_every_option_there_is()
    {
        api.Alpaca.Answers($$"""{"quotes":{"AAPL":[{{Quote}}]},"next_page_token":"QUFQTA==","currency":"EUR"}""");

        var page = await api.Stocks.GetQuotesAsync(new TicksQuery
        {
            Symbols = ["AAPL", "BRK.B"],
            Start = new DateTimeOffset(2026, 3, 16, 9, 30, 0, TimeSpan.FromHours(-4)),
            End = new DateTimeOffset(2026, 3, 16, 20, 0, 0, TimeSpan.Zero),
            Limit = 10_000,
            Feed = DataFeed.Boats,
            Currency = "EUR",
            Sort = SortDirection.Desc,
            Asof = "2026-03-01",
            PageToken = "next",
        });

        Assert.Equal(
            "GET /v2/stocks/quotes?symbols=AAPL%2CBRK.B&start=2026-03-16T13%3A30%3A00Z&end=2026-03-16T20%3A00%3A00Z&limit=10000"
            + "&feed=boats&currency=EUR&sort=desc&asof=2026-03-01&page_token=next",
            api.Alpaca.Request.Line);
        Assert.Equal(("QUFQTA==", "EUR"), (page.NextPageToken, page.Currency));
        Assert.Equal((171.5m, 171.52m), (Assert.Single(page.Quotes["AAPL"]).BidPrice, page.Quotes["AAPL"][0].AskPrice));
    }

    [Fact]
    public async Task Reads_a_page_of_past_trades()
    {
        api.Alpaca.Answers($$"""{"trades":{"AAPL":[{{Trade}}]},"next_page_token":null}""");

        var page = await api.Stocks.GetTradesAsync(new TicksQuery { Symbols = ["AAPL"] });

        Assert.Equal("GET /v2/stocks/trades?symbols=AAPL", api.Alpaca.Request.Line);
        Assert.Equal((171.51m, "corrected"), (Assert.Single(page.Trades["AAPL"]).Price, page.Trades["AAPL"][0].Update));
        Assert.Null(page.NextPageToken);
    }

    [Fact]
    public async Task Reads_no_trades_at_all_as_none()
    {
        api.Alpaca.Answers("""{"trades":null,"next_page_token":null}""");

        Assert.Empty((await api.Stocks.GetTradesAsync(new TicksQuery { Symbols = ["AAPL"] })).Trades);
    }

    [Fact]
    public async Task Reads_the_latest_bars()
    {
        api.Alpaca.Answers($$"""{"bars":{"AAPL":{{Bar}},"NOPE":null} }""");

        var bars = await api.Stocks.GetLatestBarsAsync(["AAPL", "NOPE"], DataFeed.DelayedSip, "USD");

        Assert.Equal("GET /v2/stocks/bars/latest?symbols=AAPL%2CNOPE&feed=delayed_sip&currency=USD", api.Alpaca.Request.Line);
        Assert.Equal((171.5m, 4321L), (Assert.Single(bars).Value.Close, bars["AAPL"].TradeCount));
    }

    [Fact]
    public async Task Reads_the_latest_quotes()
    {
        api.Alpaca.Answers($$"""{"quotes":{"AAPL":{{Quote}}},"currency":"USD"}""");

        var quotes = await api.Stocks.GetLatestQuotesAsync(["AAPL", "NOPE"], DataFeed.Iex, "USD");

        Assert.Equal("GET /v2/stocks/quotes/latest?symbols=AAPL%2CNOPE&feed=iex&currency=USD", api.Alpaca.Request.Line);
        var quote = Assert.Single(quotes).Value;
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 14, 0, 0, TimeSpan.Zero).AddTicks(1234567), quote.Time);
        Assert.Equal((171.5m, 200m, "Q"), (quote.BidPrice, quote.BidSize, quote.BidExchange));
        Assert.Equal((171.52m, 300m, "V"), (quote.AskPrice, quote.AskSize, quote.AskExchange));
        Assert.Equal("R", Assert.Single(quote.Conditions));
        Assert.Equal("C", quote.Tape);
    }

    [Fact]
    public async Task Reads_the_latest_trades()
    {
        api.Alpaca.Answers($$"""{"trades":{"AAPL":{{Trade}},"NOPE":null} }""");

        var trades = await api.Stocks.GetLatestTradesAsync(["AAPL", "NOPE"]);

        Assert.Equal("GET /v2/stocks/trades/latest?symbols=AAPL%2CNOPE", api.Alpaca.Request.Line);
        var trade = Assert.Single(trades).Value;
        Assert.Equal((171.51m, 100m, ulong.MaxValue, "V", "C", "corrected"), (trade.Price, trade.Size, trade.Id, trade.Exchange, trade.Tape, trade.Update));
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 14, 0, 1, TimeSpan.Zero), trade.Time);
        Assert.Equal(["@", "I"], trade.Conditions);
    }

    [Fact]
    public async Task Reads_snapshots_and_drops_the_symbols_without_one()
    {
        api.Alpaca.Answers($$"""
            {"AAPL":{"latestTrade":{{Trade}},"latestQuote":{{Quote}},"minuteBar":{{Bar}},"dailyBar":{{Bar.Replace("171.5,", "171.6,", StringComparison.Ordinal)}},"prevDailyBar":{{Bar.Replace("171.5,", "171.7,", StringComparison.Ordinal)}} },
             "THIN":{"latestTrade":null,"minuteBar":null},
             "NOPE":null}
            """);

        var snapshots = await api.Stocks.GetSnapshotsAsync(["AAPL", "THIN", "NOPE"], DataFeed.Sip, "USD");

        Assert.Equal("GET /v2/stocks/snapshots?symbols=AAPL%2CTHIN%2CNOPE&feed=sip&currency=USD", api.Alpaca.Request.Line);
        Assert.Equal(["AAPL", "THIN"], snapshots.Keys.Order());
        var apple = snapshots["AAPL"];
        Assert.Equal((171.51m, 171.5m), (apple.LatestTrade?.Price, apple.LatestQuote?.BidPrice));
        Assert.Equal((171.5m, 171.6m, 171.7m), (apple.MinuteBar?.Close, apple.DailyBar?.Close, apple.PrevDailyBar?.Close));
        Assert.Equal(new Snapshot(), snapshots["THIN"]);
    }

    [Fact]
    public async Task Refuses_to_ask_about_no_symbols() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.Stocks.GetSnapshotsAsync([]));

    [Fact]
    public async Task Refuses_to_ask_for_trades_of_no_symbols() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.Stocks.GetTradesAsync(new TicksQuery { Symbols = [] }));
}
