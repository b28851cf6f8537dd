namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed class MarketDataRefusalTests
{
    [Theory]
    [InlineData("/v2/stocks/bars?timeframe=1Day", 400, "symbols is required")]
    [InlineData("/v2/stocks/bars?symbols=AAPL", 400, "invalid timeframe: ")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=60Min", 400, "invalid timeframe: 60Min")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=24Hour", 400, "invalid timeframe: 24Hour")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=5Month", 400, "invalid timeframe: 5Month")]
    [InlineData("/v2/stocks/bars?symbols=AA$PL&timeframe=1Day", 400, "invalid symbol: AA$PL does not match ^[A-Z][A-Z0-9]*([./][A-Z]+)?$")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&limit=10001", 400, "invalid limit: larger than the allowed maximum of 10000")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&limit=0", 400, "invalid limit: 0")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&sort=up", 400, "invalid sort: up")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&page_token=not-a-token", 400, "invalid page_token")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&start=2026-11-12&end=2026-11-11", 400, "end should not be before start")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&start=then", 400, "invalid time: start and end are RFC 3339 or YYYY-MM-DD")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&feed=nyse", 400, "invalid feed: nyse")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Min&feed=sip&end=2026-11-20T14:45:01Z", 403, "subscription does not permit querying recent SIP data")]
    [InlineData("/v2/stocks/AAPL/quotes/latest?feed=sip", 403, "subscription does not permit querying recent SIP data")]
    [InlineData("/v2/stocks/snapshots?symbols=AAPL&feed=sip", 403, "subscription does not permit querying recent SIP data")]
    [InlineData("/v2/stocks/ZZZZ/quotes/latest", 404, "symbol not found: ZZZZ")]
    [InlineData("/v1beta3/crypto/us/latest/quotes?symbols=BTCUSD", 400, "invalid symbol: BTCUSD does not match ^[A-Z]+x?/[A-Z]+$")]
    [InlineData("/v1beta3/crypto/moon/latest/quotes?symbols=BTC/USD", 400, "invalid location: moon")]
    public async Task A_bad_request_is_refused_without_a_code(string path, int status, string message)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync(path);

        Assert.Equal((status, message, null), (answer.Status, answer["message"], answer["code"]));
    }

    [Theory]
    [InlineData("/v2/stocks/quotes/latest?symbols=ZZZZ", """{"quotes":{}}""")]
    [InlineData("/v2/stocks/snapshots?symbols=ZZZZ", "{}")]
    [InlineData("/v2/stocks/bars?symbols=ZZZZ&timeframe=1Day", """{"bars":{},"next_page_token":null}""")]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&start=2000-01-01&end=2000-02-01", """{"bars":{},"next_page_token":null}""")]
    [InlineData("/v1beta3/crypto/us/latest/trades?symbols=QQQQ/USD", """{"trades":{}}""")]
    public async Task What_is_unknown_is_left_out(string path, string body)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal((200, body), (await desk.GetAsync(path) is var answer ? (answer.Status, answer.Text) : default));
    }

    [Theory]
    [InlineData("sip", "2026-11-20T14:45:00Z")] // a quarter of an hour old
    [InlineData("iex", "2026-11-20T15:00:00Z")]
    public async Task A_feed_shows_what_is_old_enough(string feed, string newest)
    {
        await using var desk = await Desk.OpenAsync();

        var page = await desk.GetAsync($"/v2/stocks/AAPL/bars?timeframe=1Min&feed={feed}&sort=desc&limit=1");

        Assert.Equal(newest, page.Taken["bars"]![0]!["t"]!.ToString());
    }
}
