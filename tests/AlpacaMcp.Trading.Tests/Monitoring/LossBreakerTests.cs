using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Journal;

namespace AlpacaMcp.Trading.Tests.Monitoring;

/// <summary>Losses through the whole desk: 200 AAPL bought at 100.00 in an account of 100,000 USD.</summary>
public sealed class LossBreakerTests
{
    // At 85.01 equity is 97,002: 2.998 %. At 85.00 it is 97,000: 3 %. At 50.00 it is 90,000: 10 %, which is also the limit from the peak.
    [Theory]
    [InlineData(85.01, "")]
    [InlineData(85.00, "daily_loss")]
    [InlineData(50.01, "daily_loss")]
    [InlineData(50.00, "daily_loss, drawdown")]
    public async Task A_loss_at_its_limit_holds_trading_to_reducing(decimal price, string causes)
    {
        await using var desk = await M.HoldingAsync();
        desk.Pin(price);

        await desk.LookAsync();

        Assert.Equal(causes, string.Join(", ", (await desk.CausesAsync()).Order()));
        Assert.All(await desk.StopsAsync(), stop => Assert.Equal((TradingMode.Reducing, "rule", stop.Cause == StopCause.DailyLoss ? M.Friday : null), (stop.Mode, stop.By, stop.Day)));
    }

    [Fact]
    public async Task While_it_holds_nothing_opens_and_everything_closes()
    {
        await using var desk = await M.HoldingAsync();
        desk.Pin(85m);
        await desk.LookAsync();

        Assert.Equal([RiskCode.ReduceOnly, RiskCode.DailyLoss], await desk.CodesAsync(A.Buy(1)));
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.Sell(50))).Kind);
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
        Assert.Equal(97_000m, desk.Exchange.Book.Cash);
    }

    // Also when the price comes back: the day has lost its limit.
    [Fact]
    public async Task It_holds_for_the_day_and_ends_with_it()
    {
        await using var desk = await M.HoldingAsync(new() { Policy = M.OnlyDailyLoss });
        desk.Pin(85m);
        await desk.LookAsync();
        desk.Pin(100m);
        await desk.LookAsync();
        Assert.Equal([RiskCode.ReduceOnly], await desk.CodesAsync(A.Buy(1)));

        await desk.CloseAsync("AAPL");
        desk.ExchangeTime.Advance(TimeSpan.FromDays(3));

        Assert.Empty(await desk.CodesAsync(A.Buy(1)));
    }

    // 50,000 are left: 1,500 of them are 3 %, at 92.50.
    [Theory]
    [InlineData(100.00, "")]
    [InlineData(92.51, "")]
    [InlineData(92.50, "daily_loss")]
    public async Task A_withdrawal_neither_trips_nor_masks_it(decimal price, string causes)
    {
        await using var desk = await M.HoldingAsync();
        await desk.LookAsync();
        desk.Exchange.Transfer(-50_000m);
        desk.Pin(price);

        await desk.LookAsync();

        Assert.Equal(causes, string.Join(", ", await desk.CausesAsync()));
        Assert.Equal(causes.Length > 0, (await desk.CodesAsync(A.Buy(1))).Contains(RiskCode.DailyLoss));
    }

    // Equity is far above the last close, and 3,000 of the 100,000 that were there are lost.
    [Theory]
    [InlineData(100.00, "")]
    [InlineData(85.01, "")]
    [InlineData(85.00, "daily_loss")]
    public async Task A_deposit_neither_trips_nor_masks_it(decimal price, string causes)
    {
        await using var desk = await M.HoldingAsync();
        await desk.LookAsync();
        desk.Exchange.Transfer(400_000m);
        desk.Pin(price);

        await desk.LookAsync();

        Assert.Equal(causes, string.Join(", ", await desk.CausesAsync()));
        Assert.Equal(causes.Length > 0, (await desk.CodesAsync(A.Buy(1))).Contains(RiskCode.DailyLoss));
    }

    // An order between two looks: what was read of transfers a moment ago holds only while cash has not changed.
    [Theory]
    [InlineData(-50_000, 100.00, false)]
    [InlineData(400_000, 85.00, true)]
    public async Task An_order_right_after_a_transfer_is_judged_with_it(decimal amount, decimal price, bool isDenied)
    {
        await using var desk = await M.HoldingAsync();
        await desk.CodesAsync(A.BuyLimit(1, 50m));
        desk.Exchange.Transfer(amount);
        desk.Pin(price);

        Assert.Equal(isDenied ? [RiskCode.DailyLoss] : [], await desk.CodesAsync(A.BuyLimit(2, 50m)));
    }

    [Fact]
    public async Task A_drawdown_holds_over_days_and_restarts_until_the_operator_resumes()
    {
        using var home = new JournalHome();
        var setup = new Setup { Policy = M.OnlyDrawdown, Journal = home.Place, SaysYes = true };
        await using var desk = await M.HoldingAsync(setup);
        desk.Pin(50m);
        await desk.LookAsync();
        await desk.CloseAsync("AAPL");
        desk.ExchangeTime.Advance(TimeSpan.FromDays(3));

        await using var next = desk.FreshProcess(setup);
        Assert.Equal([RiskCode.ReduceOnly, RiskCode.Drawdown], await next.CodesAsync(A.Buy(1)));
        await next.Halts.ResumeAsync("Looked into it.", await next.Baselines.NowAsync(CancellationToken.None), CancellationToken.None);

        Assert.Empty(await next.CodesAsync(A.Buy(1)));
        await desk.LookAsync();
        Assert.Equal((90_000m, 90_000m), ((await desk.BaselineAsync())?.Peak, (await desk.BaselineAsync())?.Resumed?.Equity));
        Assert.Empty(await desk.CausesAsync());
    }

    // The operator's command cannot ask an exchange inside a server; the server makes the baseline up itself.
    [Fact]
    public async Task A_resume_without_a_baseline_counts_from_the_equity_of_then_all_the_same()
    {
        await using var desk = await M.HoldingAsync(new() { Policy = M.Policy, SaysYes = true });
        desk.Pin(50m);
        await desk.LookAsync();

        await desk.Halts.ResumeAsync("Looked into it.", baseline: null, CancellationToken.None);

        Assert.Empty(await desk.CodesAsync(A.Buy(1)));
        await desk.LookAsync();
        Assert.Empty(await desk.CausesAsync());
        Assert.Equal(90_000m, (await desk.BaselineAsync())?.Peak);
    }

    // 90,000 less 3 % are 87,300, at 36.50.
    [Theory]
    [InlineData(36.51, false)]
    [InlineData(36.50, true)]
    public async Task After_a_resume_the_same_day_may_lose_its_limit_once_more(decimal price, bool isHeld)
    {
        await using var desk = await M.HoldingAsync(new() { Policy = M.OnlyDailyLoss });
        desk.Pin(50m);
        await desk.LookAsync();
        await desk.Halts.ResumeAsync("Looked into it.", await desk.Baselines.NowAsync(CancellationToken.None), CancellationToken.None);
        desk.Pin(price);

        await desk.LookAsync();

        Assert.Equal(isHeld ? [StopCause.DailyLoss] : [], await desk.CausesAsync());
    }

    [Fact]
    public async Task A_loss_while_nobody_watched_counts_before_the_first_order()
    {
        await using var desk = await M.HoldingAsync();
        desk.Pin(50m);

        Assert.Equal([RiskCode.ReduceOnly, RiskCode.DailyLoss, RiskCode.Drawdown], await desk.CodesAsync(A.Buy(1)));
        desk.Pin(100m);
        Assert.Equal([RiskCode.ReduceOnly], await desk.CodesAsync(A.Buy(1)));
    }

    // Two looks at 110,000 make the peak; 99,000 are 10 % below it.
    [Theory]
    [InlineData(95.01, "")]
    [InlineData(95.00, "drawdown")]
    public async Task The_peak_is_kept_and_a_later_process_measures_from_it(decimal price, string causes)
    {
        using var home = new JournalHome();
        var setup = new Setup { Policy = M.OnlyDrawdown, Journal = home.Place };
        await using var desk = await M.HoldingAsync(setup);
        desk.Pin(150m);
        await desk.LookAsync();
        await desk.LookAsync();
        Assert.Equal(110_000m, (await desk.BaselineAsync())?.Peak);
        desk.Pin(price);

        await using var next = desk.FreshProcess(setup);
        await next.LookAsync();

        Assert.Equal(causes, string.Join(", ", await next.CausesAsync()));
    }

    // The peak of 110,000 becomes 160,000; on the day of the deposit 10 % of the 110,000 are too much, at 95.00: 149,000.
    // Or it becomes 60,000, of which 10 % are lost at 120.00: 54,000.
    [Theory]
    [InlineData(50_000, 150.00, "")]
    [InlineData(50_000, 95.01, "")]
    [InlineData(50_000, 95.00, "drawdown")]
    [InlineData(-50_000, 150.00, "")]
    [InlineData(-50_000, 120.01, "")]
    [InlineData(-50_000, 120.00, "drawdown")]
    public async Task The_peak_moves_along_with_transfers(decimal amount, decimal price, string causes)
    {
        await using var desk = await M.HoldingAsync(new() { Policy = M.OnlyDrawdown });
        desk.Pin(150m);
        await desk.LookAsync();
        await desk.LookAsync();
        desk.Exchange.Transfer(amount);
        desk.Pin(price);

        await desk.LookAsync();

        Assert.Equal(causes, string.Join(", ", await desk.CausesAsync()));
    }

    [Fact]
    public async Task Looks_write_nothing_while_nothing_changes()
    {
        await using var desk = await M.HoldingAsync();
        await desk.LookAsync();
        var rows = await desk.Journal.MarkAsync(CancellationToken.None);

        desk.Pin(100.10m); // 20 USD, less than a tenth of a percent
        await desk.LookAsync();
        await desk.LookAsync();
        Assert.Equal(rows, await desk.Journal.MarkAsync(CancellationToken.None));

        desk.Pin(85m);
        await desk.LookAsync();
        await desk.LookAsync();
        Assert.Equal(rows + 1, await desk.Journal.MarkAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Two_processes_on_one_journal_agree()
    {
        using var home = new JournalHome();
        var setup = new Setup { Policy = M.Policy, Journal = home.Place };
        await using var one = await M.HoldingAsync(setup);
        await using var two = one.FreshProcess(setup);
        one.Pin(150m);
        await Task.WhenAll(one.LookAsync(), two.LookAsync());
        await Task.WhenAll(one.LookAsync(), two.LookAsync());
        Assert.Equal(110_000m, (await two.BaselineAsync())?.Peak);
        one.Pin(95m);

        await Task.WhenAll(one.LookAsync(), two.LookAsync());

        Assert.Equal([StopCause.Drawdown], await one.CausesAsync());
        Assert.Equal(await one.StopsAsync(), await two.StopsAsync());
        Assert.Single(await one.Journal.LatestAsync(EntryKind.Stop, 10, CancellationToken.None));
        Assert.Equal([RiskCode.ReduceOnly, RiskCode.Drawdown], await one.CodesAsync(A.Buy(1)));
        Assert.Equal([RiskCode.ReduceOnly, RiskCode.Drawdown], await two.CodesAsync(A.Buy(1)));
    }
}
