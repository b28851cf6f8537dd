using AlpacaMcp.Api.Screener;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Screener;

public sealed class ScreenerClientTests : IDisposable
{
    private const string Actives = """{"most_actives":[{"symbol":"AAPL","trade_count":639626,"volume":122709184}],"last_updated":"2026-03-16T18:00:00.123456789Z"}""";
    private const string Movers = """
        {"gainers":[{"change":2.46,"percent_change":145.56,"price":4.15,"symbol":"AGRI"}],
         "losers":[{"change":-0.15,"percent_change":-42.97,"price":0.1999,"symbol":"MTACR"}],
         "market_type":"stocks","last_updated":"2026-03-16T18:00:00Z"}
        """;

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("trades", 5, "?by=trades&top=5")]
    public async Task Reads_the_most_active_stocks_from_the_data_host(string? by, int? top, string query)
    {
        api.Alpaca.Answers(Actives);

        var active = await api.Screener.GetMostActivesAsync(by is null ? null : ActivityMeasure.From(by), top);

        Assert.Equal("data.test", api.Alpaca.Request.Host);
        Assert.Equal($"GET /v1beta1/screener/stocks/most-actives{query}", api.Alpaca.Request.Line);
        Assert.Equal(new ActiveStock { Symbol = "AAPL", Volume = 122709184m, TradeCount = 639626 }, Assert.Single(active.Stocks));
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 18, 0, 0, TimeSpan.Zero).AddTicks(1234567), active.LastUpdated);
    }

    [Fact]
    public async Task Reads_gainers_and_losers()
    {
        api.Alpaca.Answers(Movers);

        var movers = await api.Screener.GetMoversAsync(MoverMarket.Crypto, 20);

        Assert.Equal("GET /v1beta1/screener/crypto/movers?top=20", api.Alpaca.Request.Line);
        Assert.Equal(new Mover { Symbol = "AGRI", PercentChange = 145.56m, Change = 2.46m, Price = 4.15m }, Assert.Single(movers.Gainers));
        Assert.Equal(new Mover { Symbol = "MTACR", PercentChange = -42.97m, Change = -0.15m, Price = 0.1999m }, Assert.Single(movers.Losers));
        Assert.Equal(MoverMarket.Stocks, movers.MarketType);
    }

    [Fact]
    public async Task Reads_null_lists_as_empty()
    {
        api.Alpaca.Answers("""{"gainers":null,"losers":null,"market_type":"crypto","last_updated":null}""");

        var movers = await api.Screener.GetMoversAsync(MoverMarket.Crypto);

        Assert.Empty(movers.Gainers.Concat(movers.Losers));
        Assert.Null(movers.LastUpdated);
    }

    [Fact]
    public void Loses_no_documented_field()
    {
        Assert.Single(Strict.Read<ActiveStocks>(Actives).Stocks);
        Assert.Single(Strict.Read<MarketMovers>(Movers).Losers);
    }

    [Fact]
    public async Task Refuses_a_market_that_was_not_given() =>
        await Assert.ThrowsAsync<ArgumentException>(() => api.Screener.GetMoversAsync(default));
}
