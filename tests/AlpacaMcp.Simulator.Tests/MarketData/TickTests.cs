using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed class TickTests
{
    [Theory]
    [InlineData("/v2/stocks/AAPL/{0}?feed=iex&", "2026-11-19T14:30:00Z", "2026-11-19T15:29:59Z", "1Min", 60)]
    [InlineData("/v2/stocks/AAPL/{0}?feed=iex&", "2026-11-19T09:00:00Z", "2026-11-19T09:59:59Z", "5Min", 12)] // before the opening
    [InlineData("/v2/stocks/AAPL/{0}?feed=iex&", "2026-11-19T14:00:00Z", "2026-11-19T14:59:59Z", "1Hour", 1)] // across the opening
    [InlineData("/v2/stocks/AAPL/{0}?feed=iex&", "2026-11-19T21:00:00Z", "2026-11-20T00:59:59Z", "4Hour", 1)] // after the close
    public async Task Stock_bars_are_made_of_the_trades(string path, string start, string end, string timeframe, int count)
    {
        await using var desk = await Desk.OpenAsync();
        var range = $"start={start}&end={end}";

        var bars = (await desk.GetAsync(string.Format(null, path, "bars") + $"{range}&timeframe={timeframe}")).Taken["bars"]!.AsArray();
        var trades = await Pages.ItemsAsync(desk, string.Format(null, path, "trades") + $"{range}&limit=300", "trades");

        Assert.Equal(count, bars.Count);
        Assert.Equal(bars.Select(bar => Shape(bar!)), BarsOf(trades, bars));
    }

    [Fact]
    public async Task Crypto_bars_are_made_of_the_trades()
    {
        await using var desk = await Desk.OpenAsync();
        const string Query = "symbols=ETH/USD&start=2026-11-19T03:00:00Z&end=2026-11-19T03:59:59Z&limit=10000";

        var bars = (await desk.GetAsync($"/v1beta3/crypto/us/bars?{Query}&timeframe=15Min")).Taken["bars"]!["ETH/USD"]!.AsArray();
        var trades = (await desk.GetAsync($"/v1beta3/crypto/us/trades?{Query}")).Taken["trades"]!["ETH/USD"]!.AsArray();

        Assert.Equal((4, 720), (bars.Count, trades.Count)); // one trade in five seconds
        Assert.Equal(bars.Select(bar => Shape(bar!)), BarsOf([.. trades.OfType<JsonNode>()], bars));
    }

    [Theory]
    [InlineData("/v2/stocks/quotes?symbols=MSFT,AAPL&feed=iex&start=2026-11-20T14:28:00Z&end=2026-11-20T14:31:00Z", "quotes", 34)] // 4 + 13 each
    [InlineData("/v2/stocks/trades?symbols=MSFT,AAPL&feed=iex&start=2026-11-20T14:28:00Z&end=2026-11-20T14:31:00Z&sort=desc", "trades", 34)]
    [InlineData("/v2/stocks/auctions?symbols=MSFT,AAPL&start=2026-11-16&sort=desc", "auctions", 10)] // five days each
    [InlineData("/v1beta3/crypto/us/quotes?symbols=ETH/USD,BTC/USD&start=2026-11-19T23:59:30Z&end=2026-11-20T00:00:30Z&sort=desc", "quotes", 26)]
    [InlineData("/v1beta3/crypto/us/trades?symbols=ETH/USD,BTC/USD&start=2026-11-19T23:59:30Z&end=2026-11-20T00:00:30Z", "trades", 26)]
    public async Task Pages_neither_overlap_nor_lose(string path, string field, int count)
    {
        await using var desk = await Desk.OpenAsync();

        var whole = Assert.Single(await Pages.AllAsync(desk, path));
        var pages = await Pages.AllAsync(desk, $"{path}&limit=3");

        Assert.All(pages.SkipLast(1), page => Assert.Equal(3, Flat(page, field).Count()));
        Assert.Equal(count, Flat(whole, field).Count());
        Assert.Equal(Flat(whole, field), pages.SelectMany(page => Flat(page, field)));
    }

    [Theory]
    [InlineData("/v2/stocks/AAPL/trades?feed=iex&start=2026-11-20T14:29:00Z&end=2026-11-20T14:31:00Z", "trades")]
    [InlineData("/v2/stocks/AAPL/quotes?feed=iex&start=2026-11-19T20:59:00Z&end=2026-11-19T21:01:00Z", "quotes")]
    public async Task Descending_is_ascending_from_behind(string path, string field)
    {
        await using var desk = await Desk.OpenAsync();

        var ascending = (await desk.GetAsync(path)).Taken[field]!.AsArray().Select(item => item!.ToJsonString()).ToArray();
        var descending = (await desk.GetAsync($"{path}&sort=desc")).Taken[field]!.AsArray().Select(item => item!.ToJsonString());

        Assert.NotEmpty(ascending);
        Assert.Equal(ascending.Reverse(), descending);
    }

    [Theory]
    [InlineData("quotes")]
    [InlineData("trades")]
    public async Task The_newest_of_the_past_is_the_latest(string field)
    {
        await using var desk = await Desk.OpenAsync();

        var past = (await desk.GetAsync($"/v2/stocks/AAPL/{field}?feed=iex&sort=desc&limit=1")).Taken[field]![0]!;
        var latest = (await desk.GetAsync($"/v2/stocks/AAPL/{field}/latest")).Taken[field[..^1]]!;

        Assert.Equal("2026-11-20T15:00:00Z", past["t"]!.ToString());
        Assert.Equal(latest.ToJsonString(), past.ToJsonString());
    }

    [Fact]
    public async Task A_delayed_feed_is_a_quarter_of_an_hour_behind()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("2026-11-20T14:45:00Z", (await desk.GetAsync("/v2/stocks/AAPL/quotes/latest?feed=delayed_sip")).Taken["quote"]!["t"]!.ToString());
    }

    [Theory]
    [InlineData("/v2/stocks/AAPL/quotes?currency=EUR", "invalid currency: EUR")]
    [InlineData("/v2/stocks/AAPL/trades?asof=soon", "invalid asof: soon")]
    [InlineData("/v2/stocks/AAPL/auctions?feed=iex", "invalid feed: iex")]
    [InlineData("/v2/stocks/AAPL/bars?timeframe=1Day&adjustment=merger", "invalid adjustment: merger")]
    [InlineData("/v2/stocks/meta/conditions/trade?tape=D", "invalid tape: D")]
    [InlineData("/v2/stocks/meta/conditions/bar?tape=A", "invalid ticktype: bar")]
    [InlineData("/v2/stocks/AAPL/trades?feed=iex&start=0001-01-01T00:00:00Z", "invalid time: nothing is older than 1970")]
    [InlineData("/v1beta3/crypto/us/trades?symbols=BTC/USD&limit=10001", "invalid limit: larger than the allowed maximum of 10000")]
    public async Task A_bad_request_is_refused(string path, string message)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync(path);

        Assert.Equal((400, message), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task The_currency_is_repeated_and_no_name_has_changed()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("USD", (await desk.GetAsync("/v2/stocks/AAPL/trades?feed=iex&limit=1&currency=USD&asof=-")).Taken["currency"]!.ToString());
        Assert.Null((await desk.GetAsync("/v2/stocks/AAPL/trades?feed=iex&limit=1&asof=2020-01-31")).Taken["currency"]);
    }

    /// <summary>Built here from the trades, each in the last bar that has begun.</summary>
    private static IEnumerable<(decimal, decimal, decimal, decimal, decimal, decimal, decimal)> BarsOf(List<JsonNode> trades, JsonArray bars)
    {
        var starts = bars.Select(bar => bar!["t"]!.GetValue<DateTimeOffset>()).ToArray();
        return trades
            .GroupBy(trade => starts.Last(start => start <= trade["t"]!.GetValue<DateTimeOffset>()))
            .Select(group => (
                group.First().Number("p"), group.Max(trade => trade.Number("p")), group.Min(trade => trade.Number("p")), group.Last().Number("p"),
                group.Sum(trade => trade.Number("s")), (decimal)group.Count(),
                decimal.Round(group.Sum(trade => trade.Number("p") * trade.Number("s")) / group.Sum(trade => trade.Number("s")), 6)));
    }

    private static (decimal, decimal, decimal, decimal, decimal, decimal, decimal) Shape(JsonNode bar) =>
        (bar.Number("o"), bar.Number("h"), bar.Number("l"), bar.Number("c"), bar.Number("v"), bar.Number("n"), bar.Number("vw"));

    private static IEnumerable<string> Flat(JsonNode page, string field) =>
        page[field]!.AsObject().SelectMany(symbol => symbol.Value!.AsArray().Select(item => symbol.Key + item!.ToJsonString()));
}
