using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.OptionData;

public sealed class OptionDataClientTests : IDisposable
{
    private const string Call = "AAPL260320C00190000";
    private const string Put = "AAPL260320P00190000";
    private const string Bar = """{"t":"2026-03-16T04:00:00Z","o":4.1,"h":4.55,"l":3.9,"c":4.3,"v":1234,"n":56,"vw":4.256789}""";
    private const string Quote = """{"t":"2026-03-16T14:00:00.992734208Z","ax":"B","ap":4.3,"as":91,"bx":"C","bp":4.15,"bs":16,"c":"A"}""";
    private const string Trade = """{"t":"2026-03-16T13:57:32.589554432Z","x":"A","p":4.1,"s":1,"c":"I"}""";
    private const string Greeks = """{"delta":0.7521304109871954,"gamma":6.2e-2,"rho":1e-7,"theta":-0.2847623059595503,"vega":0}""";

    private const string Snapshot = $$"""
        {"latestTrade":{{Trade}},"latestQuote":{{Quote}},"minuteBar":{{Bar}},"dailyBar":{{Bar}},"prevDailyBar":{{Bar}},"greeks":{{Greeks}},"impliedVolatility":0.3372405712050441}
        """;

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_snapshots_with_their_greeks()
    {
        api.Alpaca.Answers($$"""{"snapshots":{"{{Call}}":{{Snapshot}},"{{Put}}":null},"next_page_token":null}""");

        var snapshots = await api.Options.GetSnapshotsAsync([Call, Put], OptionFeed.Indicative);

        Assert.Equal($"GET /v1beta1/options/snapshots?symbols={Call}%2C{Put}&feed=indicative", api.Alpaca.Request.Line);
        Assert.Equal("data.test", api.Alpaca.Request.Host);
        var snapshot = Assert.Single(snapshots).Value;
        Assert.Equal(0.3372405712050441m, snapshot.ImpliedVolatility);
        Assert.Equal(new OptionGreeks { Delta = 0.7521304109871954m, Gamma = 0.062m, Rho = 0.0000001m, Theta = -0.2847623059595503m, Vega = 0m }, snapshot.Greeks);
        Assert.Equal((4.15m, 16m, "C"), (snapshot.LatestQuote?.BidPrice, snapshot.LatestQuote?.BidSize, snapshot.LatestQuote?.BidExchange));
        Assert.Equal((4.3m, 91m, "B", "A"), (snapshot.LatestQuote?.AskPrice, snapshot.LatestQuote?.AskSize, snapshot.LatestQuote?.AskExchange, snapshot.LatestQuote?.Condition));
        Assert.Equal((4.1m, 1m, "A", "I"), (snapshot.LatestTrade?.Price, snapshot.LatestTrade?.Size, snapshot.LatestTrade?.Exchange, snapshot.LatestTrade?.Condition));
        Assert.Equal((4.3m, 1234m, 56L, 4.256789m), (snapshot.DailyBar?.Close, snapshot.DailyBar?.Volume, snapshot.DailyBar?.TradeCount, snapshot.DailyBar?.VolumeWeightedPrice));
        Assert.Equal(snapshot.DailyBar, snapshot.MinuteBar);
        Assert.Equal(snapshot.DailyBar, snapshot.PrevDailyBar);
    }

    [Fact]
    public void Takes_every_documented_field_of_a_snapshot() => Assert.NotNull(Strict.Read<OptionSnapshot>(Snapshot).Greeks);

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("1e40")]
    [InlineData("null")]
    public async Task A_greek_that_is_no_number_leaves_the_rest_of_the_chain_readable(string odd)
    {
        api.Alpaca.Answers($$"""{"snapshots":{"{{Call}}":{"latestQuote":{{Quote}},"greeks":{"delta":0.5,"gamma":{{odd}}},"impliedVolatility":{{odd}} } } }""");

        var snapshot = Assert.Single(await api.Options.GetSnapshotsAsync([Call])).Value;

        Assert.Equal((0.5m, null, null), (snapshot.Greeks?.Delta, snapshot.Greeks?.Gamma, snapshot.Greeks?.Vega));
        Assert.Null(snapshot.ImpliedVolatility);
        Assert.Equal(4.3m, snapshot.LatestQuote?.AskPrice);
    }

    [Fact]
    public async Task Asks_for_a_page_of_snapshots_with_every_option_there_is()
    {
        api.Alpaca.Answers("""{"snapshots":{},"next_page_token":"QUFQTA=="}""");

        var page = await api.Options.GetSnapshotsPageAsync(new()
        {
            Symbols = [Call],
            Feed = OptionFeed.Opra,
            UpdatedSince = new DateTimeOffset(2026, 3, 16, 9, 30, 0, TimeSpan.FromHours(-4)),
            Limit = 1,
            PageToken = "QQ==",
        });

        Assert.Equal("QUFQTA==", page.NextPageToken);
        Assert.Equal(
            $"GET /v1beta1/options/snapshots?symbols={Call}&feed=opra&updated_since=2026-03-16T13%3A30%3A00Z&limit=1&page_token=QQ%3D%3D", api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Asks_for_a_chain_with_every_option_there_is()
    {
        api.Alpaca.Answers($$"""{"snapshots":{"{{Call}}":{} },"next_page_token":null}""");

        var page = await api.Options.GetChainAsync(new()
        {
            Underlying = "AAPL",
            Feed = OptionFeed.Indicative,
            Type = OptionType.Call,
            LowestStrike = 187.5m,
            HighestStrike = 200m,
            Expiration = new(2026, 3, 20),
            EarliestExpiration = new(2026, 3, 1),
            LatestExpiration = new(2026, 4, 1),
            RootSymbol = "AAPL1",
            UpdatedSince = new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero),
            Limit = 1000,
            PageToken = "QQ==",
        });

        Assert.Equal(new OptionSnapshot(), page.Snapshots[Call]);
        Assert.Equal(
            "GET /v1beta1/options/snapshots/AAPL?feed=indicative&type=call&strike_price_gte=187.5&strike_price_lte=200&expiration_date=2026-03-20"
            + "&expiration_date_gte=2026-03-01&expiration_date_lte=2026-04-01&root_symbol=AAPL1&updated_since=2026-03-16T00%3A00%3A00Z&limit=1000&page_token=QQ%3D%3D",
            api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Reads_the_latest_quotes()
    {
        api.Alpaca.Answers($$"""{"quotes":{"{{Call}}":{{Quote}},"{{Put}}":null} }""");

        var quote = Assert.Single(await api.Options.GetLatestQuotesAsync([Call, Put], OptionFeed.Opra)).Value;

        Assert.Equal($"GET /v1beta1/options/quotes/latest?symbols={Call}%2C{Put}&feed=opra", api.Alpaca.Request.Line);
        Assert.Equal((4.15m, 4.3m), (quote.BidPrice, quote.AskPrice));
    }

    [Fact]
    public async Task Reads_the_latest_trades()
    {
        api.Alpaca.Answers($$"""{"trades":{"{{Call}}":{{Trade}} } }""");

        var trade = Assert.Single(await api.Options.GetLatestTradesAsync([Call])).Value;

        Assert.Equal($"GET /v1beta1/options/trades/latest?symbols={Call}", api.Alpaca.Request.Line);
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 13, 57, 32, TimeSpan.Zero).AddTicks(5895544), trade.Time);
    }

    [Fact]
    public async Task Reads_a_page_of_bars()
    {
        api.Alpaca.Answers($$"""{"bars":{"{{Call}}":[{{Bar}}]},"next_page_token":"QQ=="}""");

        var page = await api.Options.GetBarsAsync(
            new() { Symbols = [Call], Start = new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero), End = new DateTimeOffset(2026, 3, 17, 0, 0, 0, TimeSpan.Zero), Limit = 10, Sort = SortDirection.Desc, PageToken = "QQ==" },
            "1Day");

        Assert.Equal(("QQ==", 4.3m), (page.NextPageToken, Assert.Single(page.Bars[Call]).Close));
        Assert.Equal(
            $"GET /v1beta1/options/bars?symbols={Call}&start=2026-03-16T00%3A00%3A00Z&end=2026-03-17T00%3A00%3A00Z&limit=10&sort=desc&page_token=QQ%3D%3D&timeframe=1Day",
            api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Reads_a_page_of_trades()
    {
        api.Alpaca.Answers($$"""{"trades":{"{{Call}}":[{{Trade}},{{Trade}}]},"next_page_token":null}""");

        var page = await api.Options.GetTradesAsync(new() { Symbols = [Call] });

        Assert.Equal((2, null), (page.Trades[Call].Count, page.NextPageToken));
        Assert.Equal($"GET /v1beta1/options/trades?symbols={Call}", api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Reads_the_names_of_exchanges()
    {
        api.Alpaca.Answers("""{"A":"NYSE American Options","Q":"Nasdaq Options"}""");

        Assert.Equal("Nasdaq Options", (await api.Options.GetExchangesAsync())["Q"]);
        Assert.Equal("GET /v1beta1/options/meta/exchanges", api.Alpaca.Request.Line);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Refuses_to_ask_about_no_contracts_or_too_many(int count) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.Options.GetSnapshotsAsync([.. Enumerable.Repeat(Call, count)]));
}
