using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed class BarTests
{
    [Fact]
    public async Task Daily_bars_are_stamped_midnight_in_New_York_on_session_days_only()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 11, 30, 22, 0, 0, TimeSpan.Zero) });

        var bars = await BarsAsync(desk, "/v2/stocks/AAPL/bars?timeframe=1Day&feed=iex&start=2026-10-29&end=2026-11-30");

        var stamps = bars.Select(bar => bar!["t"]!.ToString()).ToArray();
        Assert.Equal("2026-10-29T04:00:00Z", stamps[0]);
        Assert.Equal("2026-11-02T05:00:00Z", stamps[2]);
        Assert.DoesNotContain("2026-11-26T05:00:00Z", stamps);
        Assert.Equal("2026-11-30T05:00:00Z", stamps[^1]);
        Assert.Equal(22, stamps.Length);
    }

    [Theory]
    [InlineData("1Min", 960, "2026-11-19T09:00:00Z", "2026-11-20T00:59:00Z")] // 04:00 to 20:00 in New York
    [InlineData("59Min", 17, "2026-11-19T08:56:00Z", "2026-11-20T00:40:00Z")] // aligned to midnight in New York
    [InlineData("30T", 32, "2026-11-19T09:00:00Z", "2026-11-20T00:30:00Z")]
    [InlineData("1Hour", 16, "2026-11-19T09:00:00Z", "2026-11-20T00:00:00Z")]
    [InlineData("4H", 4, "2026-11-19T09:00:00Z", "2026-11-19T21:00:00Z")]
    public async Task A_day_has_so_many_bars(string timeframe, int count, string first, string last)
    {
        await using var desk = await Desk.OpenAsync();

        var bars = await BarsAsync(desk, $"/v2/stocks/AAPL/bars?timeframe={timeframe}&feed=iex&start=2026-11-19&end=2026-11-20T00:00:00-05:00");

        Assert.Equal((count, first, last), (bars.Count, bars[0]!["t"]!.ToString(), bars[^1]!["t"]!.ToString()));
    }

    [Theory]
    [InlineData("/v2/stocks/AAPL/bars?feed=iex&start=2026-11-19&end=2026-11-20T04:59:00Z", "1Min", "1Hour", 960, 16)]
    [InlineData("/v2/stocks/AAPL/bars?feed=iex&start=2026-11-09&end=2026-11-14", "1Day", "1Week", 5, 1)]
    [InlineData("/v2/stocks/AAPL/bars?feed=iex&start=2026-10-01&end=2026-10-31", "1Day", "1Month", 22, 1)]
    public async Task Long_bars_are_the_merger_of_their_short_bars(string path, string shortFrame, string longFrame, int shortCount, int longCount)
    {
        await using var desk = await Desk.OpenAsync();

        var parts = await BarsAsync(desk, $"{path}&timeframe={shortFrame}");
        var wholes = await BarsAsync(desk, $"{path}&timeframe={longFrame}");

        Assert.Equal((shortCount, longCount), (parts.Count, wholes.Count));
        Assert.Equal(
            parts.Chunk(shortCount / longCount).Select(chunk => Merged(chunk, chunk)),
            wholes.Select(bar => (Number(bar!, "o"), Number(bar!, "h"), Number(bar!, "l"), Number(bar!, "c"), Number(bar!, "v"), Number(bar!, "n"))));
    }

    [Fact]
    public async Task A_daily_bar_has_the_prices_of_regular_hours_and_the_volume_of_all()
    {
        await using var desk = await Desk.OpenAsync();
        const string Day = "/v2/stocks/AAPL/bars?feed=iex&start=2026-11-19&end=2026-11-20T04:59:00Z";

        var minutes = await BarsAsync(desk, $"{Day}&timeframe=1Min");
        var daily = Assert.Single(await BarsAsync(desk, $"{Day}&timeframe=1Day"))!;
        var regular = minutes.Skip(330).Take(390).ToArray(); // 04:00 to 09:30 are 330 minutes, 09:30 to 16:00 are 390

        Assert.Equal("2026-11-19T14:30:00Z", regular[0]!["t"]!.ToString());
        Assert.Equal(
            Merged(regular, [.. minutes]),
            (Number(daily, "o"), Number(daily, "h"), Number(daily, "l"), Number(daily, "c"), Number(daily, "v"), Number(daily, "n")));
    }

    [Fact]
    public async Task The_current_bar_ends_with_the_latest_trade()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 11, 20, 15, 0, 32, TimeSpan.Zero) });

        var trade = (await desk.GetAsync("/v2/stocks/AAPL/trades/latest")).Json["trade"]!;
        var bar = (await desk.GetAsync("/v2/stocks/AAPL/bars/latest")).Json["bar"]!;

        Assert.Equal("2026-11-20T15:00:30Z", trade["t"]!.ToString());
        Assert.Equal(("2026-11-20T15:00:00Z", 7m), (bar["t"]!.ToString(), Number(bar, "n"))); // 0, 5, ... 30 seconds
        Assert.Equal(Number(trade, "p"), Number(bar, "c"));
    }

    [Theory]
    [InlineData("asc")]
    [InlineData("desc")]
    public async Task Pages_together_are_the_whole(string sort)
    {
        await using var desk = await Desk.OpenAsync();
        var path = $"/v2/stocks/bars?symbols=MSFT,AAPL,ZZZZ&timeframe=1Hour&feed=iex&start=2026-11-18&sort={sort}";
        var whole = await desk.GetAsync(path);
        var paged = new List<string>();

        for (string? token = ""; token is not null;)
        {
            var page = await desk.GetAsync($"{path}&limit=4" + (token.Length > 0 ? $"&page_token={Uri.EscapeDataString(token)}" : ""));
            paged.AddRange(Flat(page.Taken));
            token = page["next_page_token"];
        }

        Assert.Null(whole["next_page_token"]);
        Assert.Equal(78, paged.Count); // two symbols with 16 + 16 + 7 hours each
        Assert.Equal(Flat(whole.Json), paged);
    }

    [Fact]
    public async Task Crypto_trades_around_the_clock()
    {
        await using var desk = await Desk.OpenAsync();

        var page = await desk.GetAsync("/v1beta3/crypto/us/bars?symbols=BTC/USD&timeframe=1Hour&start=2026-11-14&end=2026-11-15");

        var bars = page.Taken["bars"]!["BTC/USD"]!.AsArray();
        Assert.Equal(25, bars.Count); // the end is included
        Assert.Equal(720m, Number(bars[0]!, "n"));
    }

    private static (decimal O, decimal H, decimal L, decimal C, decimal V, decimal N) Merged(JsonNode?[] prices, JsonNode?[] trades) => (
        Number(prices[0]!, "o"), prices.Max(bar => Number(bar!, "h")), prices.Min(bar => Number(bar!, "l")), Number(prices[^1]!, "c"),
        trades.Sum(bar => Number(bar!, "v")), trades.Sum(bar => Number(bar!, "n")));

    private static IEnumerable<string> Flat(JsonNode page) =>
        page["bars"]!.AsObject().SelectMany(symbol => symbol.Value!.AsArray().Select(bar => symbol.Key + bar!.ToJsonString()));

    private static async Task<JsonArray> BarsAsync(Desk desk, string path) => (await desk.GetAsync(path)).Taken["bars"]!.AsArray();

    private static decimal Number(JsonNode bar, string field) => bar[field]!.GetValue<decimal>();
}
