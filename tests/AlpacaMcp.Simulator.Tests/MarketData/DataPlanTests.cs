namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed class DataPlanTests
{
    /// <summary>What the Basic plan answers 403 for and Algo Trader Plus answers.</summary>
    public static TheoryData<string> Subscribed { get; } =
    [
        "/v2/stocks/AAPL/quotes/latest?feed=sip",
        "/v2/stocks/snapshots?symbols=AAPL&feed=sip",
        "/v2/stocks/AAPL/bars?timeframe=1Min&feed=sip&start=2026-11-20T14:50:00Z&end=2026-11-20T15:00:00Z",
        "/v1beta1/options/quotes/latest?symbols=AAPL261218C00250000&feed=opra",
        "/v1beta1/options/bars?symbols=AAPL261218C00250000&timeframe=1Min&start=2026-11-20T14:50:00Z&end=2026-11-20T15:00:00Z",
    ];

    [Theory]
    [MemberData(nameof(Subscribed))]
    public async Task The_newest_consolidated_data_need_a_subscription(string path)
    {
        await using var basic = await Desk.OpenAsync();
        await using var plus = await Desk.OpenAsync(new() { AlgoTraderPlus = true });

        Assert.Equal(403, (await basic.GetAsync(path)).Status);
        Assert.Equal(200, (await plus.GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_past_ends_now_with_a_subscription_and_a_quarter_of_an_hour_ago_without()
    {
        await using var basic = await Desk.OpenAsync();
        await using var plus = await Desk.OpenAsync(new() { AlgoTraderPlus = true });
        const string Newest = "/v2/stocks/AAPL/bars?timeframe=1Min&sort=desc&limit=1";

        // 10:00 in New York is 15:00 UTC.
        Assert.Equal("2026-11-20T14:45:00Z", (await basic.GetAsync(Newest)).Json["bars"]![0]!["t"]!.ToString());
        Assert.Equal("2026-11-20T15:00:00Z", (await plus.GetAsync(Newest)).Json["bars"]![0]!["t"]!.ToString());
    }
}
