namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed class LatestTests
{
    [Fact]
    public async Task A_pinned_stock_quote_and_trade()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.02m, new(2026, 11, 20, 14, 59, 0, TimeSpan.Zero));

        Assert.Equal(
            """{"quotes":{"AAPL":{"t":"2026-11-20T14:59:00Z","ax":"V","ap":100.02,"as":100,"bx":"V","bp":99.99,"bs":100,"c":["R"],"z":"C"}}}""",
            (await desk.GetAsync("/v2/stocks/quotes/latest?symbols=AAPL")).Text);
        Assert.Equal("100.00", (await desk.GetAsync("/v2/stocks/AAPL/trades/latest")).Json["trade"]!["p"]!.ToJsonString());
        desk.Exchange.Market.Unpin("AAPL");
        Assert.NotEqual("99.99", (await desk.GetAsync("/v2/stocks/AAPL/quotes/latest")).Json["quote"]!["bp"]!.ToJsonString());
    }

    [Fact]
    public async Task A_pinned_pair()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("BTCUSD", 49_990m, 50_000m);

        Assert.Equal(
            """{"quotes":{"BTC/USD":{"t":"2026-11-20T15:00:00Z","bp":49990,"bs":100,"ap":50000,"as":100}}}""",
            (await desk.GetAsync("/v1beta3/crypto/us/latest/quotes?symbols=BTC/USD")).Text);
    }

    [Fact]
    public async Task The_stock_snapshots_are_the_map_itself()
    {
        await using var desk = await Desk.OpenAsync();

        var many = await desk.GetAsync("/v2/stocks/snapshots?symbols=AAPL,MSFT");
        var one = await desk.GetAsync("/v2/stocks/AAPL/snapshot");

        Assert.Equal(["AAPL", "MSFT"], many.Taken.AsObject().Select(entry => entry.Key));
        Assert.Equal("AAPL", one["symbol"]);
        Assert.Equal("2026-11-20T05:00:00Z", one.Json["dailyBar"]!["t"]!.ToString());
        Assert.Equal("2026-11-19T05:00:00Z", one.Json["prevDailyBar"]!["t"]!.ToString());
        Assert.Equal(one.Json["latestTrade"]!.ToJsonString(), many.Json["AAPL"]!["latestTrade"]!.ToJsonString());
    }

    [Fact]
    public async Task The_crypto_snapshots_have_a_wrapper()
    {
        await using var desk = await Desk.OpenAsync();

        var snapshots = await desk.GetAsync("/v1beta3/crypto/us/snapshots?symbols=ETH/USD");

        Assert.Equal("2026-11-20T00:00:00Z", snapshots.Taken["snapshots"]!["ETH/USD"]!["dailyBar"]!["t"]!.ToString());
    }

    [Fact]
    public async Task A_pin_must_not_be_crossed_or_unknown()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Throws<ArgumentOutOfRangeException>(() => desk.Exchange.Market.Pin("AAPL", 101m, 100m));
        Assert.Throws<ArgumentException>(() => desk.Exchange.Market.Pin("ZZZZ", 1m, 2m));
    }
}
