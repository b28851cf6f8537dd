using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed class ExtendedHoursTests
{
    private static readonly DateTimeOffset s_december = new(2026, 12, 1, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-06", "2026-03-06T09:00:00Z", "2026-03-06T14:30:00Z", "2026-03-06T21:00:00Z", "2026-03-07T00:59:30Z")] // standard time
    [InlineData("2026-03-09", "2026-03-09T08:00:00Z", "2026-03-09T13:30:00Z", "2026-03-09T20:00:00Z", "2026-03-09T23:59:30Z")] // daylight saving since Sunday
    [InlineData("2026-10-30", "2026-10-30T08:00:00Z", "2026-10-30T13:30:00Z", "2026-10-30T20:00:00Z", "2026-10-30T23:59:30Z")]
    [InlineData("2026-11-02", "2026-11-02T09:00:00Z", "2026-11-02T14:30:00Z", "2026-11-02T21:00:00Z", "2026-11-03T00:59:30Z")] // standard time since Sunday
    [InlineData("2026-11-27", "2026-11-27T09:00:00Z", "2026-11-27T14:30:00Z", "2026-11-27T18:00:00Z", "2026-11-27T21:59:30Z")] // closes at 13:00, ends at 17:00
    public async Task A_day_begins_at_four_and_ends_four_hours_after_the_close(string day, string first, string open, string close, string last)
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = s_december });
        var path = $"/v2/stocks/AAPL/trades?start={day}&end={DateOnly.Parse(day, null).AddDays(1):yyyy-MM-dd}&limit=10000";

        var trades = (await desk.GetAsync(path)).Taken["trades"]!.AsArray();
        var regular = trades.Where(trade => !trade!["c"]!.AsArray().Any(code => code!.ToString() == "T")).ToArray();
        var auction = (await desk.GetAsync($"/v2/stocks/AAPL/auctions?start={day}&limit=1")).Taken["auctions"]![0]!;

        Assert.Equal((first, last), (trades[0]!["t"]!.ToString(), trades[^1]!["t"]!.ToString()));
        Assert.Equal((open, close), (regular[0]!["t"]!.ToString(), auction["c"]![0]!["t"]!.ToString()));
        Assert.Equal(DateTimeOffset.Parse(close, null).AddSeconds(-5), regular[^1]!["t"]!.GetValue<DateTimeOffset>());
        Assert.Equal((regular[0]!.Number("p"), regular[^1]!.Number("p")), (auction["o"]![0]!.Number("p"), auction["c"]![0]!.Number("p")));
    }

    [Fact]
    public async Task Quotes_move_before_and_after_and_are_wider()
    {
        await using var desk = await Desk.OpenAsync();

        var before = await QuotesAsync(desk, "2026-11-20T12:00:00Z", "2026-11-20T13:00:00Z");
        var during = await QuotesAsync(desk, "2026-11-19T16:00:00Z", "2026-11-19T16:10:00Z");
        var after = await QuotesAsync(desk, "2026-11-19T22:00:00Z", "2026-11-19T23:00:00Z");

        Assert.All([before, after], hour => Assert.True(hour.Select(quote => quote.Number("bp")).Distinct().Count() > 10));
        Assert.All(before.Concat(after), quote => Assert.True(Spread(quote) > 3 * Spread(during[0])));
        Assert.True(before.Length < during.Length * 6 / 2);
    }

    [Fact]
    public async Task The_price_walks_through_the_night_without_a_jump_at_the_bells()
    {
        await using var desk = await Desk.OpenAsync();

        var trades = (await desk.GetAsync("/v2/stocks/SPY/trades?feed=iex&start=2026-11-19T20:59:50Z&end=2026-11-20T14:30:00Z&limit=10000")).Taken["trades"]!.AsArray();
        var steps = trades.Zip(trades.Skip(1), (one, next) => Math.Abs((next!.Number("p") / one!.Number("p")) - 1)).ToArray();

        Assert.Equal("2026-11-20T14:30:00Z", trades[^1]!["t"]!.ToString());
        Assert.All(steps.Take(10).Concat(steps.TakeLast(10)), step => Assert.True(step < 0.002m, $"{step}")); // a day's deviation is 1 %
    }

    [Fact]
    public async Task A_limit_order_for_extended_hours_fills_at_the_quote_of_the_hour()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) });
        var ask = (await desk.GetAsync("/v2/stocks/AAPL/quotes/latest")).Taken["quote"]!.Number("ap");

        var id = await desk.PlacedAsync($$"""{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"{{decimal.Ceiling(ask + 5)}}","time_in_force":"day","extended_hours":true}""");
        desk.Step(TimeSpan.FromSeconds(5));

        Assert.Equal(ask, decimal.Parse((await desk.GetAsync($"/v2/orders/{id}"))["filled_avg_price"]!, null));
    }

    private static async Task<JsonNode[]> QuotesAsync(Desk desk, string start, string end) =>
        [.. (await desk.GetAsync($"/v2/stocks/AAPL/quotes?feed=iex&start={start}&end={end}&limit=10000")).Taken["quotes"]!.AsArray().OfType<JsonNode>()];

    private static decimal Spread(JsonNode quote) => quote.Number("ap") - quote.Number("bp");
}
