using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed class ScreenerTests
{
    [Theory]
    [InlineData("volume", "v")]
    [InlineData("trades", "n")]
    public async Task The_most_active_are_those_with_the_largest_day(string by, string field)
    {
        await using var desk = await Desk.OpenAsync();

        var actives = (await desk.GetAsync($"/v1beta1/screener/stocks/most-actives?by={by}&top=100")).Taken["most_actives"]!.AsArray();
        var snapshots = (await desk.GetAsync($"/v2/stocks/snapshots?symbols={string.Join(',', actives.Select(stock => stock!["symbol"]))}")).Taken;
        var counts = actives.Select(stock => stock!.Number(by == "volume" ? "volume" : "trade_count")).ToArray();

        Assert.Equal(actives.Select(stock => snapshots[stock!["symbol"]!.ToString()]!["dailyBar"]!.Number(field)), counts);
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal(5, (await desk.GetAsync($"/v1beta1/screener/stocks/most-actives?by={by}&top=5")).Taken["most_actives"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("stocks", "2026-11-20T15:00:00Z")]
    [InlineData("stocks", "2026-11-20T12:00:00Z")] // before the opening: the movers of Thursday
    [InlineData("crypto", "2026-11-20T15:00:00Z")]
    public async Task Movers_are_measured_from_the_close_before(string market, string at)
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = DateTimeOffset.Parse(at, null) });

        var movers = (await desk.GetAsync($"/v1beta1/screener/{market}/movers?top=50")).Taken;
        var (gainers, losers) = (movers["gainers"]!.AsArray(), movers["losers"]!.AsArray());
        var symbols = string.Join(',', gainers.Concat(losers).Select(mover => mover!["symbol"]!.ToString()));
        var snapshots = market == "crypto"
            ? (await desk.GetAsync($"/v1beta3/crypto/us/snapshots?symbols={symbols}")).Taken["snapshots"]!
            : (await desk.GetAsync($"/v2/stocks/snapshots?symbols={symbols}")).Taken;

        Assert.NotEmpty(symbols);
        Assert.All(gainers.Concat(losers), mover => AssertMove(mover!, snapshots[mover!["symbol"]!.ToString()]!));
        Assert.All(gainers, mover => Assert.True(mover!.Number("change") > 0));
        Assert.All(losers, mover => Assert.True(mover!.Number("change") < 0));
        Assert.Equal(gainers.Select(mover => mover!.Number("percent_change")).OrderDescending(), gainers.Select(mover => mover!.Number("percent_change")));
        Assert.Equal(losers.Select(mover => mover!.Number("percent_change")).Order(), losers.Select(mover => mover!.Number("percent_change")));
    }

    [Theory]
    [InlineData("/v1beta1/screener/stocks/most-actives?by=fame", "invalid by: fame")]
    [InlineData("/v1beta1/screener/stocks/most-actives?top=101", "invalid top: larger than the allowed maximum of 100")]
    [InlineData("/v1beta1/screener/stocks/movers?top=51", "invalid top: larger than the allowed maximum of 50")]
    [InlineData("/v1beta1/screener/bonds/movers", "invalid market type: bonds")]
    public async Task A_bad_request_is_refused(string path, string message)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync(path);

        Assert.Equal((400, message), (answer.Status, answer["message"]));
    }

    private static void AssertMove(JsonNode mover, JsonNode snapshot)
    {
        var (price, before) = (snapshot["dailyBar"]!.Number("c"), snapshot["prevDailyBar"]!.Number("c"));
        Assert.Equal((price, price - before), (mover.Number("price"), mover.Number("change")));
        Assert.Equal(decimal.Round((price - before) / before * 100, 2, MidpointRounding.AwayFromZero), mover.Number("percent_change"));
    }
}
