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
    [InlineData("1Min", 390, "2026-11-19T14:30:00Z", "2026-11-19T20:59:00Z")]
    [InlineData("59Min", 8, "2026-11-19T13:51:00Z", "2026-11-19T20:44:00Z")] // aligned to midnight in New York
    [InlineData("30T", 13, "2026-11-19T14:30:00Z", "2026-11-19T20:30:00Z")]
    [InlineData("1Hour", 7, "2026-11-19T14:00:00Z", "2026-11-19T20:00:00Z")]
    [InlineData("4H", 2, "2026-11-19T13:00:00Z", "2026-11-19T17:00:00Z")]
    public async Task A_session_has_so_many_bars(string timeframe, int count, string first, string last)
    {
        await using var desk = await Desk.OpenAsync();

        var bars = await BarsAsync(desk, $"/v2/stocks/AAPL/bars?timeframe={timeframe}&feed=iex&start=2026-11-19&end=2026-11-20T00:00:00-05:00");

        Assert.Equal((count, first, last), (bars.Count, bars[0]!["t"]!.ToString(), bars[^1]!["t"]!.ToString()));
    }

    [Theory]
    [InlineData("/v2/stocks/AAPL/bars?feed=iex&start=2026-11-19&end=2026-11-19T23:00:00Z", "1Min", "1Day", 390)]
    [InlineData("/v2/stocks/AAPL/bars?feed=iex&start=2026-11-19&end=2026-11-19T23:00:00Z", "1Hour", "1Day", 7)]
    [InlineData("/v2/stocks/AAPL/bars?feed=iex&start=2026-11-09&end=2026-11-14", "1Day", "1Week", 5)]
    [InlineData("/v2/stocks/AAPL/bars?feed=iex&start=2026-10-01&end=2026-10-31", "1Day", "1Month", 22)]
    public async Task A_long_bar_is_the_merger_of_its_short_bars(string path, string shortFrame, string longFrame, int count)
    {
        await using var desk = await Desk.OpenAsync();

        var parts = await BarsAsync(desk, $"{path}&timeframe={shortFrame}");
        var whole = Assert.Single(await BarsAsync(desk, $"{path}&timeframe={longFrame}"))!;

        Assert.Equal(count, parts.Count);
        Assert.Equal(Number(parts[0]!, "o"), Number(whole, "o"));
        Assert.Equal(parts.Max(bar => Number(bar!, "h")), Number(whole, "h"));
        Assert.Equal(parts.Min(bar => Number(bar!, "l")), Number(whole, "l"));
        Assert.Equal(Number(parts[^1]!, "c"), Number(whole, "c"));
        Assert.Equal(parts.Sum(bar => Number(bar!, "v")), Number(whole, "v"));
        Assert.Equal(parts.Sum(bar => Number(bar!, "n")), Number(whole, "n"));
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
        Assert.Equal(32, paged.Count); // two symbols with 7 + 7 + 2 hours each
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

    private static IEnumerable<string> Flat(JsonNode page) =>
        page["bars"]!.AsObject().SelectMany(symbol => symbol.Value!.AsArray().Select(bar => symbol.Key + bar!.ToJsonString()));

    private static async Task<JsonArray> BarsAsync(Desk desk, string path) => (await desk.GetAsync(path)).Taken["bars"]!.AsArray();

    private static decimal Number(JsonNode bar, string field) => bar[field]!.GetValue<decimal>();
}
