using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Market;

public sealed class DailyBarReaderTests
{
    private const string Bars = "/v2/stocks/bars";

    [Fact]
    public async Task Reads_the_last_whole_day_of_all_exchanges()
    {
        await using var desk = await TestDesk.OpenAsync();

        var bar = await desk.Days.ReadAsync("AAPL", A.Now, CancellationToken.None);

        Assert.Equal(new DateOnly(2026, 11, 19), bar?.Day); // A.Now is the 20th, at ten in New York.
        Assert.True(bar?.DollarVolume > 1_000_000m, $"{bar}");
        var request = Assert.Single(desk.Exchange.Requests.All, r => r.Path == Bars);
        Assert.Contains("feed=sip", request.Query, StringComparison.Ordinal);
        Assert.Contains("timeframe=1Day", request.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23T15:00:00Z", "2026-11-20")] // Monday: Friday's
    [InlineData("2026-11-22T15:00:00Z", "2026-11-20")] // Sunday: Friday's
    [InlineData("2026-11-20T22:30:00Z", "2026-11-19")] // In the evening the day is not over on all tapes.
    [InlineData("2026-11-27T15:00:00Z", "2026-11-25")] // The 26th was Thanksgiving.
    public async Task Steps_over_weekends_and_holidays(string now, string day)
    {
        var start = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        await using var desk = await TestDesk.OpenAsync(new Setup { StartAt = start });

        Assert.Equal(day, $"{(await desk.Days.ReadAsync("AAPL", start, CancellationToken.None))?.Day:yyyy-MM-dd}");
    }

    [Fact]
    public async Task Asks_once_a_day_also_when_twenty_ask_at_once()
    {
        await using var desk = await TestDesk.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.Days.ReadAsync("AAPL", A.Now, CancellationToken.None)));
        await desk.Days.ReadAsync("AAPL", A.Now.AddHours(5), CancellationToken.None);
        Assert.Single(desk.Exchange.Requests.All, r => r.Path == Bars);

        desk.ExchangeTime.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new DateOnly(2026, 11, 20), (await desk.Days.ReadAsync("AAPL", A.Now.AddDays(1), CancellationToken.None))?.Day);
        Assert.Equal(2, desk.Exchange.Requests.All.Count(r => r.Path == Bars));
    }

    [Fact]
    public async Task Asks_again_after_a_failure_and_for_what_was_not_there()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Fail(Bars, new StatusBefore(503), times: 1);

        await Assert.ThrowsAnyAsync<Exception>(() => desk.Days.ReadAsync("AAPL", A.Now, CancellationToken.None));

        Assert.NotNull(await desk.Days.ReadAsync("AAPL", A.Now, CancellationToken.None));
        Assert.Null(await desk.Days.ReadAsync("NOSUCH", A.Now, CancellationToken.None));
        Assert.Null(await desk.Days.ReadAsync("NOSUCH", A.Now, CancellationToken.None));
        Assert.Equal(4, desk.Exchange.Requests.All.Count(r => r.Path == Bars));
    }

    [Fact]
    public async Task A_stock_on_its_first_day_is_judged_by_what_it_has_traded_and_asked_again()
    {
        var folder = Directory.CreateTempSubdirectory("first-day");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "AAPL.csv"), "t,o,h,l,c,v\n2026-11-20T14:30:00Z,100,101,99,100,500000\n");
        await using var desk = await TestDesk.OpenAsync(new Setup { Replay = folder.FullName });

        var first = await desk.Days.ReadAsync("AAPL", A.Now, CancellationToken.None);
        await desk.Days.ReadAsync("AAPL", A.Now, CancellationToken.None);

        Assert.Equal((new DateOnly(2026, 11, 20), 50_000_000m), (first?.Day, first?.DollarVolume));
        Assert.Equal(2, desk.Exchange.Requests.All.Count(r => r.Path == Bars));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_it_nothing_opens_and_everything_closes()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(50));
        desk.Fail(Bars, new StatusBefore(503));

        Assert.Equal(RiskCode.DollarVolume, Assert.Single((await desk.SubmitAsync(A.Buy(1))).Objections).Code);
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
    }

    [Fact]
    public async Task Coins_and_contracts_ask_for_none()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);

        await desk.SubmitAsync(A.Coin(0.01m));
        await desk.SubmitAsync(O.Buy(O.Call(220)).At(0.05m));

        Assert.DoesNotContain(desk.Exchange.Requests.All, r => r.Path == Bars);
    }
}
