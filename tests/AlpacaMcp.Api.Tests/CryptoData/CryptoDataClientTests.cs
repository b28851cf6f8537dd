using AlpacaMcp.Api.CryptoData;

namespace AlpacaMcp.Api.Tests.CryptoData;

public sealed class CryptoDataClientTests : IDisposable
{
    private const string Bar = """{"t":"2026-03-16T00:00:00Z","o":67000.5,"h":67100,"l":66900,"c":67050.123456789,"v":0,"n":0,"vw":0}""";
    private const string Quote = """{"t":"2026-03-16T14:00:00Z","bp":67000.1,"bs":1.234567891,"ap":67001.2,"as":0.5}""";
    private const string Trade = """{"t":"2026-03-16T14:00:01Z","p":67000.5,"s":0.000000001,"i":5,"tks":"B"}""";

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_a_page_of_bars_from_the_data_host_with_the_key()
    {
        api.Alpaca.Answers($$$"""{"bars":{"BTC/USD":[{{{Bar}}}]},"next_page_token":null}""");

        var page = await api.Crypto.GetBarsAsync(CryptoLocation.Us, new CryptoBarsQuery
        {
            Symbols = ["BTC/USD"],
            Timeframe = "1Day",
            Start = new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero),
            End = new DateTimeOffset(2026, 3, 17, 0, 0, 0, TimeSpan.Zero),
            Limit = 5,
            Sort = SortDirection.Asc,
            PageToken = "next",
        });

        Assert.Equal("data.test", api.Alpaca.Request.Host);
        Assert.Equal(
            "GET /v1beta3/crypto/us/bars?symbols=BTC%2FUSD&timeframe=1Day&start=2026-03-16T00%3A00%3A00Z&end=2026-03-17T00%3A00%3A00Z&limit=5&sort=asc&page_token=next",
            api.Alpaca.Request.Line);
        Assert.Equal("PKTESTKEYID", api.Alpaca.Request.Headers["APCA-API-KEY-ID"]);
        var bar = Assert.Single(page.Bars["BTC/USD"]);
        Assert.Equal((67050.123456789m, 0m, 0L), (bar.Close, bar.Volume, bar.TradeCount));
    }

    [Fact]
    public async Task Reads_a_page_of_past_quotes_with_every_option_there_is()
    {
        api.Alpaca.Answers($$$"""{"quotes":{"BTC/USD":[{{{Quote}}}]},"next_page_token":"more"}""");

        var page = await api.Crypto.GetQuotesAsync(CryptoLocation.Us, new CryptoTicksQuery
        {
            Symbols = ["BTC/USD"],
            Start = new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero),
            End = new DateTimeOffset(2026, 3, 17, 0, 0, 0, TimeSpan.Zero),
            Limit = 5,
            Sort = SortDirection.Desc,
            PageToken = "next",
        });

        Assert.Equal(
            "GET /v1beta3/crypto/us/quotes?symbols=BTC%2FUSD&start=2026-03-16T00%3A00%3A00Z&end=2026-03-17T00%3A00%3A00Z&limit=5&sort=desc&page_token=next",
            api.Alpaca.Request.Line);
        Assert.Equal((67000.1m, "more"), (Assert.Single(page.Quotes["BTC/USD"]).BidPrice, page.NextPageToken));
    }

    [Fact]
    public async Task Reads_a_page_of_past_trades()
    {
        api.Alpaca.Answers($$$"""{"trades":{"BTC/USD":[{{{Trade}}}]},"next_page_token":null}""");

        var page = await api.Crypto.GetTradesAsync(CryptoLocation.Us1, new CryptoTicksQuery { Symbols = ["BTC/USD"] });

        Assert.Equal("GET /v1beta3/crypto/us-1/trades?symbols=BTC%2FUSD", api.Alpaca.Request.Line);
        Assert.Equal("B", Assert.Single(page.Trades["BTC/USD"]).TakerSide);
    }

    [Fact]
    public async Task Reads_the_latest_bars()
    {
        api.Alpaca.Answers($$$"""{"bars":{"BTC/USD":{{{Bar}}}}}""");

        var bars = await api.Crypto.GetLatestBarsAsync(CryptoLocation.Bs1, ["BTC/USD"]);

        Assert.Equal("GET /v1beta3/crypto/bs-1/latest/bars?symbols=BTC%2FUSD", api.Alpaca.Request.Line);
        Assert.Equal(67050.123456789m, bars["BTC/USD"].Close);
    }

    [Fact]
    public async Task Reads_order_books_with_levels_that_are_empty_and_sides_that_are_null()
    {
        api.Alpaca.Answers("""{"orderbooks":{"BTC/USD":{"a":[{"p":20902,"s":0.0097},{"p":21444,"s":0}],"b":null,"t":"2022-06-24T08:00:14.137774336Z"},"NOPE/USD":null}}""");

        var book = Assert.Single(await api.Crypto.GetLatestOrderBooksAsync(CryptoLocation.Us, ["BTC/USD", "NOPE/USD"])).Value;

        Assert.Equal("GET /v1beta3/crypto/us/latest/orderbooks?symbols=BTC%2FUSD%2CNOPE%2FUSD", api.Alpaca.Request.Line);
        Assert.Equal([(20902m, 0.0097m), (21444m, 0m)], book.Asks.Select(level => (level.Price, level.Size)));
        Assert.Empty(book.Bids);
        Assert.Equal(new DateTimeOffset(2022, 6, 24, 8, 0, 14, TimeSpan.Zero).AddTicks(1377743), book.Time);
    }

    [Fact]
    public async Task Reads_the_latest_quotes()
    {
        api.Alpaca.Answers($$$"""{"quotes":{"BTC/USD":{{{Quote}}}}}""");

        var quotes = await api.Crypto.GetLatestQuotesAsync(CryptoLocation.Us1, ["BTC/USD", "ETH/USD"]);

        Assert.Equal("GET /v1beta3/crypto/us-1/latest/quotes?symbols=BTC%2FUSD%2CETH%2FUSD", api.Alpaca.Request.Line);
        Assert.Equal((67000.1m, 1.234567891m, 67001.2m, 0.5m), (quotes["BTC/USD"].BidPrice, quotes["BTC/USD"].BidSize, quotes["BTC/USD"].AskPrice, quotes["BTC/USD"].AskSize));
        Assert.Empty(quotes["BTC/USD"].Conditions);
    }

    [Fact]
    public async Task Reads_the_latest_trades()
    {
        api.Alpaca.Answers($$$"""{"trades":{"BTC/USD":{{{Trade}}}}}""");

        var trades = await api.Crypto.GetLatestTradesAsync(CryptoLocation.Eu1, ["BTC/USD"]);

        Assert.Equal("GET /v1beta3/crypto/eu-1/latest/trades?symbols=BTC%2FUSD", api.Alpaca.Request.Line);
        Assert.Equal((67000.5m, 0.000000001m, 5ul, "B"), (trades["BTC/USD"].Price, trades["BTC/USD"].Size, trades["BTC/USD"].Id, trades["BTC/USD"].TakerSide));
    }

    [Fact]
    public async Task Reads_snapshots_from_their_wrapper()
    {
        api.Alpaca.Answers($$$"""{"snapshots":{"BTC/USD":{"latestQuote":{{{Quote}}},"dailyBar":{{{Bar}}} } } }""");

        var snapshots = await api.Crypto.GetSnapshotsAsync(CryptoLocation.Us, ["BTC/USD"]);

        Assert.Equal("GET /v1beta3/crypto/us/snapshots?symbols=BTC%2FUSD", api.Alpaca.Request.Line);
        Assert.Equal(67001.2m, snapshots["BTC/USD"].LatestQuote?.AskPrice);
        Assert.Null(snapshots["BTC/USD"].LatestTrade);
    }

    [Fact]
    public async Task Knows_of_no_pair_when_the_map_is_empty()
    {
        api.Alpaca.Answers("""{"snapshots":{}}""");

        Assert.Empty(await api.Crypto.GetSnapshotsAsync(CryptoLocation.Us, ["NOPE/USD"]));
    }

    [Fact]
    public async Task Refuses_a_location_that_was_not_given() =>
        await Assert.ThrowsAsync<ArgumentException>(() => api.Crypto.GetLatestQuotesAsync(default, ["BTC/USD"]));
}
