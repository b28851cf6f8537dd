using AlpacaMcp.Trading.Risk;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Monitoring;

/// <summary>Transfers as the activities show them, and how often they are asked for.</summary>
public sealed class CashTransfersTests
{
    private const string Path = "/v2/account/activities";

    private readonly FakeTimeProvider _time = new(A.Now);
    private int _before;

    [Fact]
    public async Task Every_page_is_read()
    {
        await using var desk = await M.HoldingAsync();
        for (var i = 0; i < 250; i++)
            desk.Exchange.Transfer(i % 2 == 0 ? 10m : -4m);

        var line = (await desk.ReportAsync()).Single(l => l.Limit == RiskCode.DailyLoss);

        Assert.Equal(0m, line.Used);
        Assert.Equal(3, Asked(desk));
        await desk.LookAsync();
        Assert.Equal(100_750m, (await desk.BaselineAsync())?.Peak);
        Assert.Equal(750m, (await desk.BaselineAsync())?.Transfers.Sum - 100_000m); // The opening money is among them.
    }

    [Fact]
    public async Task Orders_share_what_was_read_while_cash_stays_the_same()
    {
        await using var desk = await WatchedAsync();

        for (var i = 1; i <= 5; i++)
            await desk.CodesAsync(A.BuyLimit(i, 50m));

        Assert.Equal(0, Asked(desk));
    }

    [Fact]
    public async Task Changed_cash_is_reason_to_ask_again()
    {
        await using var desk = await WatchedAsync();

        desk.Exchange.Transfer(-100m);
        await desk.CodesAsync(A.BuyLimit(1, 50m));
        await desk.CodesAsync(A.BuyLimit(2, 50m));

        Assert.Equal(1, Asked(desk));
    }

    [Theory]
    [InlineData(30.0, 0)]
    [InlineData(30.001, 1)]
    public async Task After_half_a_minute_it_is_asked_again(double seconds, int times)
    {
        await using var desk = await WatchedAsync();

        _time.Advance(TimeSpan.FromSeconds(seconds));
        await desk.CodesAsync(A.BuyLimit(1, 50m));

        Assert.Equal(times, Asked(desk));
    }

    [Fact]
    public async Task A_look_of_the_monitor_asks_in_any_case()
    {
        await using var desk = await WatchedAsync();

        await desk.LookAsync();

        Assert.Equal(1, Asked(desk));
    }

    /// <summary>A desk that has looked once, and whose requests are counted from here.</summary>
    private async Task<TestDesk> WatchedAsync()
    {
        var desk = await M.HoldingAsync(new() { Policy = M.Policy, Time = _time });
        await desk.LookAsync();
        _before = desk.Exchange.Requests.Arrivals("GET", Path).Count;
        return desk;
    }

    private int Asked(TestDesk desk) => desk.Exchange.Requests.Arrivals("GET", Path).Count - _before;
}
