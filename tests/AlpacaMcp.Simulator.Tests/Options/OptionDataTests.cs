using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Options;

public sealed class OptionDataTests
{
    private const string Call = "AAPL261218C00220000";
    private const string Data = "/v1beta1/options";

    [Fact]
    public async Task A_pinned_contract_has_the_wire_s_shape()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin(Call, 4.90m, 5.15m);

        var quote = (await desk.GetAsync($"{Data}/quotes/latest?symbols={Call}&feed=indicative")).Taken["quotes"]![Call]!;
        var trade = (await desk.GetAsync($"{Data}/trades/latest?symbols={Call}")).Taken["trades"]![Call]!;

        Assert.Equal(["t", "ax", "ap", "as", "bx", "bp", "bs", "c"], quote.AsObject().Select(field => field.Key));
        Assert.Equal(["t", "x", "p", "s", "c"], trade.AsObject().Select(field => field.Key));
        Assert.Equal(("2026-11-20T15:00:00Z", 4.90m, 5.15m), (quote["t"]!.ToString(), Number(quote, "bp"), Number(quote, "ap")));
        Assert.Equal(5.02m, Number(trade, "p")); // the middle, rounded down to a cent
        Assert.Equal("I", trade["c"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_contract_follows_the_pin_of_its_underlying()
    {
        await using var desk = await Desk.OpenAsync();

        desk.Exchange.Market.Pin("AAPL", 319.99m, 320.01m);
        var dear = await QuoteAsync(desk, Call);
        desk.Exchange.Market.Pin("AAPL", 119.99m, 120.01m);
        var worthless = await QuoteAsync(desk, Call);

        Assert.InRange((Number(dear, "bp") + Number(dear, "ap")) / 2, 100m, 101.5m); // 100 and four weeks of interest on 220
        Assert.Equal((0m, 0m, 0.01m), (Number(worthless, "bp"), Number(worthless, "bs"), Number(worthless, "ap")));
    }

    [Theory]
    [InlineData("2026-11-20T21:00:00Z", "2026-11-20T20:59:55Z")] // after the close
    [InlineData("2026-11-22T15:00:00Z", "2026-11-20T20:59:55Z")] // on Sunday
    [InlineData("2026-11-23T14:29:59Z", "2026-11-20T20:59:55Z")] // before the opening
    [InlineData("2026-11-23T14:30:04Z", "2026-11-23T14:30:00Z")]
    public async Task Quotes_stand_still_while_the_market_is_closed(string now, string stamp)
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = DateTimeOffset.Parse(now, null) });

        Assert.Equal(stamp, (await QuoteAsync(desk, Call))["t"]!.ToString());
    }

    [Theory]
    [InlineData(250.00, "C00245000", 5.00)]
    [InlineData(250.00, "P00245000", 0)]
    [InlineData(240.50, "P00245000", 4.50)]
    [InlineData(240.50, "C00245000", 0)]
    public async Task An_expired_contract_is_worth_its_exercise(double spot, string terms, double worth)
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 11, 20, 21, 0, 0, TimeSpan.Zero) });
        var option = $"AAPL261120{terms}";
        desk.Exchange.Market.Pin("AAPL", (decimal)spot, (decimal)spot);

        var quote = await QuoteAsync(desk, option);
        var snapshot = (await desk.GetAsync($"{Data}/snapshots?symbols={option}")).Taken["snapshots"]![option]!;
        var trade = (await desk.GetAsync($"{Data}/trades/latest?symbols={option}")).Taken["trades"]![option];

        Assert.Equal(((decimal)worth, (decimal)worth), (Number(quote, "bp"), Number(quote, "ap")));
        Assert.Equal(worth > 0 ? (decimal)worth : (decimal?)null, trade is null ? (decimal?)null : Number(trade, "p"));
        Assert.False(snapshot.AsObject().ContainsKey("greeks") || snapshot.AsObject().ContainsKey("impliedVolatility"));
    }

    [Fact]
    public async Task A_snapshot_holds_the_latest_of_everything()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 11, 20, 15, 0, 32, TimeSpan.Zero) });

        var snapshot = (await desk.GetAsync($"{Data}/snapshots?symbols={Call}")).Taken["snapshots"]![Call]!;
        var greeks = snapshot["greeks"]!;

        Assert.Equal(["dailyBar", "greeks", "impliedVolatility", "latestQuote", "latestTrade", "minuteBar", "prevDailyBar"], snapshot.AsObject().Select(field => field.Key));
        Assert.Equal(["delta", "gamma", "rho", "theta", "vega"], greeks.AsObject().Select(field => field.Key));
        Assert.InRange(Number(greeks, "delta"), 0m, 1m);
        Assert.Equal("2026-11-20T15:00:25Z", snapshot["latestTrade"]!["t"]!.ToString());
        Assert.Equal(("2026-11-20T15:00:00Z", 1m), (snapshot["minuteBar"]!["t"]!.ToString(), Number(snapshot["minuteBar"]!, "n")));
        Assert.Equal("2026-11-19T05:00:00Z", snapshot["prevDailyBar"]!["t"]!.ToString());
        foreach (var bar in new[] { "minuteBar", "dailyBar" })
            Assert.Equal(Number(snapshot["latestTrade"]!, "p"), Number(snapshot[bar]!, "c"));
    }

    [Fact]
    public async Task The_greeks_explain_the_quote()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 219.99m, 220.01m);
        desk.Exchange.Market.Pin("AAPL270115C00220000", 10.00m, 10.20m);

        var snapshot = (await desk.GetAsync($"{Data}/snapshots?symbols=AAPL270115C00220000")).Taken["snapshots"]!["AAPL270115C00220000"]!;

        // Brenner and Subrahmanyam: at the money forward a call is worth 0.4 S σ √T; 56.25 days make T 0.1541, the forward adds half the interest of 1.36.
        Assert.InRange(Number(snapshot, "impliedVolatility"), 0.265m, 0.275m);
        Assert.InRange(Number(snapshot["greeks"]!, "delta"), 0.53m, 0.56m);
        Assert.InRange(Number(snapshot["greeks"]!, "vega"), 0.33m, 0.35m); // 0.399 S √T / 100
    }

    [Fact]
    public async Task Bars_are_made_of_the_trades()
    {
        await using var desk = await Desk.OpenAsync();

        var trades = (await desk.GetAsync($"{Data}/trades?symbols={Call}&start=2026-11-19&end=2026-11-20T00:00:00Z&limit=10000")).Taken["trades"]![Call]!.AsArray();
        var minutes = await BarsAsync(desk, "1Min", "2026-11-19");
        var day = Assert.Single(await BarsAsync(desk, "1Day", "2026-11-19"))!;

        Assert.Equal((780, 390), (trades.Count, minutes.Count));
        Assert.Equal(trades.Chunk(2).Select(pair => Number(pair[1]!, "p")), minutes.Select(bar => Number(bar!, "c")));
        Assert.Equal((trades.Max(trade => Number(trade!, "p")), trades.Min(trade => Number(trade!, "p"))), (Number(day, "h"), Number(day, "l")));
        Assert.Equal(trades.Sum(trade => Number(trade!, "s")), Number(day, "v"));
        Assert.Equal(Number(trades[^1]!, "p"), Number(day, "c"));
    }

    [Fact]
    public async Task A_contract_has_bars_from_its_listing_to_its_expiration()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 12, 8, 15, 0, 0, TimeSpan.Zero) });

        var bars = (await desk.GetAsync($"{Data}/bars?symbols=AAPL261204C00220000&timeframe=1Day&start=2026-01-01")).Taken["bars"]!["AAPL261204C00220000"]!.AsArray();

        Assert.Equal("2026-10-02T04:00:00Z", bars[0]!["t"]!.ToString()); // nine weeks before
        Assert.Equal("2026-12-04T05:00:00Z", bars[^1]!["t"]!.ToString());
    }

    [Theory]
    [InlineData("bars", "timeframe=1Hour&", "asc")]
    [InlineData("bars", "timeframe=1Hour&", "desc")]
    [InlineData("trades", "", "asc")]
    [InlineData("trades", "", "desc")]
    public async Task Pages_together_are_the_whole(string kind, string query, string sort)
    {
        await using var desk = await Desk.OpenAsync();
        var path = $"{Data}/{kind}?{query}symbols=AAPL261218P00220000,{Call},AAPL990101C00100000&start=2026-11-19T20:00:00Z&sort={sort}";
        var whole = Flat((await desk.GetAsync(path + "&limit=10000")).Taken[kind]!).ToArray();
        var paged = new List<string>();

        for (string? token = ""; token is not null;)
        {
            var page = await desk.GetAsync($"{path}&limit={(whole.Length / 3) + 1}" + (token.Length > 0 ? $"&page_token={Uri.EscapeDataString(token)}" : ""));
            paged.AddRange(Flat(page.Taken[kind]!));
            token = page["next_page_token"];
        }

        Assert.Equal(whole, paged);
        Assert.Equal(whole.Length, whole.Distinct().Count());
    }

    [Theory]
    [InlineData("/quotes/latest", 400, "symbols is required")]
    [InlineData("/quotes/latest?symbols=AAPL", 400, "invalid symbol: AAPL")]
    [InlineData("/quotes/latest?symbols=AAPL261218C00220000&feed=opra", 403, "subscription does not permit querying OPRA data")]
    [InlineData("/snapshots?symbols=AAPL261218C00220000&feed=opra", 403, "subscription does not permit querying OPRA data")]
    [InlineData("/snapshots/AAPL?feed=sip", 400, "invalid feed: sip")]
    [InlineData("/snapshots/AAPL?limit=1001", 400, "invalid limit: 1001, it must be between 1 and 1000")]
    [InlineData("/snapshots/AAPL?type=both", 400, "invalid type: both")]
    [InlineData("/snapshots/AAPL?updated_since=then", 400, "invalid updated_since: it must be RFC 3339 or YYYY-MM-DD")]
    [InlineData("/snapshots/AAPL?page_token=AAAA", 400, "invalid page_token")]
    [InlineData("/bars?symbols=AAPL261218C00220000", 400, "invalid timeframe: ")]
    [InlineData("/bars?symbols=AAPL261218C00220000&timeframe=1Day&limit=10001", 400, "invalid limit: larger than the allowed maximum of 10000")]
    [InlineData("/trades?symbols=AAPL261218C00220000&sort=up", 400, "invalid sort: up")]
    [InlineData("/trades?symbols=AAPL261218C00220000&start=2026-11-19&end=2026-11-18", 400, "end should not be before start")]
    [InlineData("/trades?symbols=AAPL261218C00220000&end=2026-11-20T14:45:01Z", 403, "subscription does not permit querying recent OPRA data")]
    [InlineData("/meta/conditions/bar", 400, "invalid tick type: bar")]
    public async Task A_bad_request_is_refused_without_a_code(string path, int status, string message)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync(Data + path);

        Assert.Equal((status, message, null), (answer.Status, answer["message"], answer["code"]));
    }

    [Fact]
    public async Task A_hundred_symbols_are_the_most()
    {
        await using var desk = await Desk.OpenAsync();
        var symbols = Enumerable.Range(1, 101).Select(i => $"AAPL261218C{i * 5000:D8}").ToArray();

        Assert.Equal(400, (await desk.GetAsync($"{Data}/snapshots?symbols={string.Join(',', symbols)}")).Status);
        Assert.Equal(200, (await desk.GetAsync($"{Data}/snapshots?symbols={string.Join(',', symbols.Skip(1))}")).Status);
    }

    [Fact]
    public async Task Letters_have_meanings()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("Cboe Options", (await desk.GetAsync($"{Data}/meta/exchanges")).Taken["C"]!.ToString());
        Assert.NotNull((await desk.GetAsync($"{Data}/meta/conditions/trade")).Taken["I"]);
        Assert.NotNull((await desk.GetAsync($"{Data}/meta/conditions/quote")).Taken[" "]);
    }

    private static async Task<JsonNode> QuoteAsync(Desk desk, string option) =>
        (await desk.GetAsync($"{Data}/quotes/latest?symbols={option}")).Taken["quotes"]![option]!;

    private static async Task<JsonArray> BarsAsync(Desk desk, string timeframe, string date) =>
        (await desk.GetAsync($"{Data}/bars?symbols={Call}&timeframe={timeframe}&start={date}&end={date}T23:00:00Z")).Taken["bars"]![Call]!.AsArray();

    private static IEnumerable<string> Flat(JsonNode map) =>
        map.AsObject().SelectMany(symbol => symbol.Value!.AsArray().Select(item => symbol.Key + item!.ToJsonString()));

    private static decimal Number(JsonNode node, string field) => node[field]!.GetValue<decimal>();
}
