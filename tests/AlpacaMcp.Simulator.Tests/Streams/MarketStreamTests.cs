using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Streams;

public sealed class MarketStreamTests
{
    [Fact]
    public async Task Every_tick_comes_once_and_in_order_with_what_rest_answers()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\"],\"quotes\":[\"AAPL\"]");
        var times = new List<DateTimeOffset>();

        for (var step = 0; step < 20; step++)
        {
            desk.Step(TimeSpan.FromSeconds(5));
            var (quote, trade) = (await client.HearAsync(), await client.HearAsync());
            AssertSame((await desk.GetAsync("/v2/stocks/AAPL/quotes/latest")).Json["quote"]!, quote, "q");
            AssertSame((await desk.GetAsync("/v2/stocks/AAPL/trades/latest")).Json["trade"]!, trade, "t");
            times.Add((DateTimeOffset)trade["t"]!);
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(i => Desk.FridayTen.AddSeconds(5 * i)), times);
    }

    [Fact]
    public async Task A_long_step_brings_every_tick_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\",\"MSFT\"]");

        desk.Step(TimeSpan.FromHours(1));
        var trades = await client.HearAsync(2 * 720);

        Assert.Equal(
            Enumerable.Range(1, 720).SelectMany(i => new[] { ("AAPL", Desk.FridayTen.AddSeconds(5 * i)), ("MSFT", Desk.FridayTen.AddSeconds(5 * i)) }),
            trades.Select(trade => ((string)trade["S"]!, (DateTimeOffset)trade["t"]!)));
    }

    [Fact]
    public async Task Ticks_around_the_close_are_those_of_history()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new DateTimeOffset(2026, 11, 20, 20, 58, 0, TimeSpan.Zero) });
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\"]");

        desk.Step(TimeSpan.FromMinutes(5));
        var history = (await desk.GetAsync("/v2/stocks/AAPL/trades?feed=iex&start=2026-11-20T20:58:00.000001Z&end=2026-11-20T21:03:00Z")).Taken["trades"]!.AsArray();

        // Two minutes of a trade every five seconds until 16:00 in New York, then fewer.
        Assert.InRange(history.Count, 25, 60);
        foreach (var trade in history)
            AssertSame(trade!, await client.HearAsync(), "t");
    }

    [Fact]
    public async Task A_clock_that_stands_and_is_moved_moves_the_streams()
    {
        await using var desk = await Desk.OpenAsync(new() { ClockMode = ClockMode.Stepped });
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\"]");

        desk.Step(TimeSpan.FromHours(1));
        desk.Exchange.Clock.Advance(TimeSpan.FromSeconds(10));

        var trades = await client.HearAsync(2);
        Assert.Equal([Desk.FridayTen.AddSeconds(5), Desk.FridayTen.AddSeconds(10)], trades.Select(trade => (DateTimeOffset)trade["t"]!));
    }

    [Fact]
    public async Task Time_that_passed_before_a_subscription_is_not_told()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\"]");

        desk.Step(TimeSpan.FromSeconds(5));
        Assert.Equal("AAPL", (string?)(await client.HearAsync())["S"]);
        await client.AskAsync("""{"action":"subscribe","trades":["MSFT"]}""");
        desk.Step(TimeSpan.FromSeconds(5));

        var trades = await client.HearAsync(2);
        Assert.Equal(["AAPL", "MSFT"], trades.Select(trade => (string)trade["S"]!));
        Assert.All(trades, trade => Assert.Equal(Desk.FridayTen.AddSeconds(10), (DateTimeOffset)trade["t"]!));
    }

    [Fact]
    public async Task A_minute_bar_comes_at_the_end_of_its_minute_and_the_day_with_it()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"bars\":[\"AAPL\"],\"dailyBars\":[\"AAPL\"],\"updatedBars\":[\"AAPL\"]");

        desk.Step(TimeSpan.FromMinutes(2));
        var heard = await client.HearAsync(4);
        var minutes = (await desk.GetAsync("/v2/stocks/AAPL/bars?timeframe=1Min&feed=iex&start=2026-11-20T15:00:00Z&end=2026-11-20T15:01:00Z")).Json["bars"]!.AsArray();
        var day = (await desk.GetAsync("/v2/stocks/AAPL/bars?timeframe=1Day&feed=iex&start=2026-11-20")).Json["bars"]![0]!;

        Assert.Equal(["b", "d", "b", "d"], heard.Select(bar => (string)bar["T"]!));
        AssertSame(minutes[0]!, heard[0], "b");
        AssertSame(minutes[1]!, heard[2], "b");
        Assert.Equal((string?)day["t"], (string?)heard[3]["t"]);
        Assert.Equal((decimal?)day["o"], (decimal?)heard[3]["o"]);
        // The day's bar is told as of the last tick of the minute, one tick before REST's.
        Assert.Equal((decimal?)heard[2]["c"], (decimal?)heard[3]["c"]);
        Assert.Equal((int?)day["n"] - 1, (int?)heard[3]["n"]);
    }

    [Theory]
    [InlineData("/v2/iex", "/v2/stocks", "AAPL", "&feed=iex")]
    [InlineData("/v1beta3/crypto/us", "/v1beta3/crypto/us", "BTC/USD", "")]
    public async Task Minute_bars_across_the_close_are_those_of_rest(string stream, string rest, string symbol, string more)
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new DateTimeOffset(2026, 11, 20, 20, 50, 0, TimeSpan.Zero) });
        await using var client = await StreamClient.MarketAsync(desk, stream, $"\"bars\":[\"{symbol}\"]");

        desk.Step(TimeSpan.FromMinutes(20));
        var bars = (await desk.GetAsync($"{rest}/bars?symbols={symbol}&timeframe=1Min&start=2026-11-20T20:50:00Z&end=2026-11-20T21:09:00Z{more}")).Taken["bars"]![symbol]!.AsArray();

        Assert.Equal(20, bars.Count);
        foreach (var bar in bars)
            AssertSame(bar!, await client.HearAsync(), "b");
    }

    [Fact]
    public async Task Trading_resumes_at_the_open_and_halts_at_the_close()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"statuses\":[\"AAPL\",\"JPM\"]");

        // Friday 10:00 to Monday 10:00.
        desk.Step(TimeSpan.FromDays(3));
        var heard = await client.HearAsync(4);

        Assert.Equal(
            [("AAPL", "H", "2026-11-20T21:00:00Z"), ("JPM", "2", "2026-11-20T21:00:00Z"), ("AAPL", "T", "2026-11-23T14:30:00Z"), ("JPM", "3", "2026-11-23T14:30:00Z")],
            heard.Select(status => ((string)status["S"]!, (string)status["sc"]!, (string)status["t"]!)));
    }

    [Fact]
    public async Task Price_bands_lie_five_percent_around_the_last_trade()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"lulds\":[\"AAPL\"]");
        desk.Exchange.Market.Pin("AAPL", 100m, 100.02m);

        desk.Step(TimeSpan.FromMinutes(1));

        // 100.01 × 1.05 = 105.0105 and × 0.95 = 95.0095.
        Assert.Equal(
            """{"T":"l","S":"AAPL","u":105.01,"d":95.01,"i":"B","t":"2026-11-20T15:01:00Z","z":"C"}""", (await client.HearAsync()).ToJsonString());
    }

    [Fact]
    public async Task The_delayed_feed_is_a_quarter_of_an_hour_behind()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/delayed_sip", "\"trades\":[\"AAPL\"]");

        desk.Step(TimeSpan.FromSeconds(5));

        Assert.Equal(Desk.FridayTen.AddMinutes(-15).AddSeconds(5), (DateTimeOffset)(await client.HearAsync())["t"]!);
    }

    [Fact]
    public async Task The_test_stream_trades_on_a_sunday()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero) });
        await using var client = await StreamClient.MarketAsync(desk, "/v2/test", "\"trades\":[\"FAKEPACA\"],\"quotes\":[\"FAKEPACA\"],\"bars\":[\"FAKEPACA\"]");

        desk.Step(TimeSpan.FromMinutes(1));
        var heard = await client.HearAsync(25);

        Assert.All(heard, message => Assert.Equal("FAKEPACA", (string?)message["S"]));
        Assert.Equal((12, 12, 1), (heard.Count(Is("t")), heard.Count(Is("q")), heard.Count(Is("b"))));
    }

    [Fact]
    public async Task Pairs_come_as_rest_answers_them()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v1beta3/crypto/us", "\"trades\":[\"BTC/USD\"],\"quotes\":[\"BTC/USD\"]");

        desk.Step(TimeSpan.FromSeconds(5));
        var (quote, trade) = (await client.HearAsync(), await client.HearAsync());

        AssertSame((await desk.GetAsync("/v1beta3/crypto/us/latest/quotes?symbols=BTC/USD")).Json["quotes"]!["BTC/USD"]!, quote, "q");
        AssertSame((await desk.GetAsync("/v1beta3/crypto/us/latest/trades?symbols=BTC/USD")).Json["trades"]!["BTC/USD"]!, trade, "t");
    }

    [Fact]
    public async Task Message_pack_says_the_same_with_time_stamps_of_its_own_kind()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\"],\"quotes\":[\"AAPL\"],\"bars\":[\"AAPL\"]", packed: true);

        desk.Step(TimeSpan.FromSeconds(5));
        var (quote, trade) = (await client.HearAsync(), await client.HearAsync());

        AssertSame((await desk.GetAsync("/v2/stocks/AAPL/quotes/latest")).Json["quote"]!, quote, "q");
        AssertSame((await desk.GetAsync("/v2/stocks/AAPL/trades/latest")).Json["trade"]!, trade, "t");
        // "t", then fixext 4 of type -1 with the seconds since 1970: 2026-11-20T15:00:05Z is 1795186805 or 6B00 6075.
        Assert.True(client.Frame.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xA1, (byte)'t', 0xD6, 0xFF, 0x6B, 0x00, 0x60, 0x75]) > 0);
    }

    private static Func<JsonNode, bool> Is(string kind) => message => (string?)message["T"] == kind;

    /// <summary>The stream adds the kind and the symbol and leaves nothing out.</summary>
    private static void AssertSame(JsonNode rest, JsonNode streamed, string kind)
    {
        Assert.Equal(kind, (string?)streamed["T"]);
        Assert.Equal(
            rest.AsObject().Select(field => field.Key).Append("S").Append("T").Order(StringComparer.Ordinal),
            streamed.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.All(rest.AsObject(), field => Assert.Equal(Text(field.Value), Text(streamed[field.Key])));
    }

    // 1.0 and 1 are one number.
    private static string Text(JsonNode? value) => value is JsonValue number && number.GetValueKind() == System.Text.Json.JsonValueKind.Number
        ? double.Parse(number.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture).ToString("R", System.Globalization.CultureInfo.InvariantCulture)
        : value?.ToJsonString() ?? "null";
}
