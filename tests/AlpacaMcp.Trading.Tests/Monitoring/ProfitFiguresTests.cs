using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Monitoring;

namespace AlpacaMcp.Trading.Tests.Monitoring;

/// <summary>Which base counts, and which transfers since it: worked out by hand.</summary>
public sealed class ProfitFiguresTests
{
    [Fact]
    public void A_day_is_measured_from_the_last_close()
    {
        var reading = (M.Figures() with { Equity = 97_000m }).Reading();

        Assert.Equal((100_000m, 0m, 100_000m), (reading.DayBase, reading.Transfers, reading.Peak));
        Assert.Equal((3m, 3m), (reading.DailyLossPercent, reading.DrawdownPercent));
    }

    // 50,000 are left to lose from, and 1,500 of them are 3 %.
    [Fact]
    public void A_withdrawal_is_no_loss_and_makes_none_small()
    {
        Assert.Equal(0m, (M.Figures(M.On(M.Friday, -50_000m)) with { Equity = 50_000m }).Reading().DailyLossPercent);
        Assert.Equal(3m, (M.Figures(M.On(M.Friday, -50_000m)) with { Equity = 48_500m }).Reading().DailyLossPercent);
    }

    // 3,000 of the 100,000 that were there are 3 %, whatever came since.
    [Fact]
    public void A_deposit_is_no_profit_and_makes_no_loss_small()
    {
        Assert.Equal(0m, (M.Figures(M.On(M.Friday, 100_000m)) with { Equity = 200_000m }).Reading().DailyLossPercent);
        Assert.Equal(3m, (M.Figures(M.On(M.Friday, 100_000m)) with { Equity = 197_000m }).Reading().DailyLossPercent);
    }

    [Fact]
    public void A_transfer_on_or_before_the_day_of_the_close_is_in_it()
    {
        var reading = M.Figures(M.On(M.Thursday, 7_000m), M.On(M.Friday, 500m), M.On(M.Thursday.AddDays(-1), 3_000m)).Reading();

        Assert.Equal(500m, reading.Transfers);
    }

    [Fact]
    public void On_Sunday_the_transfers_since_Fridays_close_count()
    {
        var figures = M.Figures(M.On(M.Friday, 500m), M.On(M.Saturday, 40m), M.On(M.Sunday, 2m)) with { Today = M.Sunday, LastDay = M.Friday };

        Assert.Equal(42m, figures.Reading().Transfers);
    }

    [Fact]
    public void Without_the_day_of_the_close_the_transfers_of_today_count()
    {
        var figures = M.Figures(M.On(M.Thursday, 500m), M.On(M.Friday, 40m)) with { LastDay = null };

        Assert.Equal(40m, figures.Reading().Transfers);
    }

    [Theory]
    [InlineData(0, true, 100_000, 0)] // the funding, and the last close shows it
    [InlineData(60, true, 100_000, 0)]
    [InlineData(61, true, 100_000, 100_000)] // later it is a transfer
    [InlineData(0, false, 100_000, 100_000)] // and so is a deposit at any time
    [InlineData(0, true, 0, 100_000)] // the last close was before the account: what came since is a transfer
    public void The_money_an_account_is_opened_with_does_not_count_twice(int seconds, bool isJournaled, decimal lastEquity, decimal counted)
    {
        var opened = A.Now.AddHours(-1);
        var figures = M.Figures(new CashTransfer(M.Friday, opened.AddSeconds(seconds), 100_000m, isJournaled)) with { Opened = opened, LastEquity = lastEquity };

        Assert.Equal(counted, figures.Reading().Transfers);
    }

    [Fact]
    public void After_a_resume_losses_are_counted_from_there()
    {
        var resumed = (M.Figures(M.On(M.Friday, -2_000m)) with { Equity = 90_000m }).Resumed();

        var reading = (M.Figures(M.On(M.Friday, -2_000m), M.On(M.Friday, 1_000m)) with { Equity = 88_300m, Baseline = resumed }).Reading();

        Assert.Equal((90_000m, 1_000m, 90_000m), (reading.DayBase, reading.Transfers, reading.Peak));
        Assert.Equal(3m, reading.DailyLossPercent); // 91,000 less 88,300, of 90,000
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-19", 90_000)] // the same day
    [InlineData("2026-11-21", "2026-11-19", 90_000)] // Saturday: the broker has closed no day since
    [InlineData("2026-11-23", "2026-11-20", 95_000)] // Monday: it has
    [InlineData("2026-11-21", null, 95_000)]
    public void The_resumes_base_holds_until_the_broker_closes_a_day(string today, string? lastDay, decimal dayBase)
    {
        var resumed = (M.Figures() with { Equity = 90_000m }).Resumed();
        var figures = M.Figures() with { LastEquity = 95_000m, Today = Day(today), LastDay = lastDay is null ? null : Day(lastDay), Baseline = resumed };

        Assert.Equal(dayBase, figures.Reading().DayBase);
        Assert.Equal(dayBase, (figures with { Baseline = figures.Next(null) ?? resumed }).Reading().DayBase);
    }

    [Fact]
    public void The_peak_moves_along_with_what_is_paid_in_and_out()
    {
        var kept = M.Figures() with { Baseline = M.Kept(110_000m) };

        Assert.Equal(110_000m, kept.Reading().Peak);
        Assert.Equal(160_000m, Total(kept with { Equity = 150_000m, Transfers = M.Figures(M.On(M.Friday, 50_000m)).Transfers }));
        Assert.Equal(30_000m, Total(kept with { Equity = 20_000m, Transfers = M.Figures(M.On(M.Friday, -80_000m)).Transfers }));

        static decimal Total(ProfitFigures figures) => figures.Reading() is var reading ? reading.Peak + reading.Transfers : 0;
    }

    // It is dated before the mark was made and is written down after it.
    [Fact]
    public void A_transfer_that_is_booked_late_moves_the_peak_all_the_same()
    {
        var first = M.Figures().Next(null)!;

        var later = M.Figures(M.On(M.Friday.AddDays(-3), -10_000m)) with { Equity = 90_000m, Baseline = first };

        Assert.Equal(0m, later.Reading().DrawdownPercent);
    }

    [Theory]
    [InlineData(100_100, false)] // a tenth of a percent is not worth a row
    [InlineData(100_100.01, true)]
    public void The_peak_is_kept_when_it_has_grown(decimal equity, bool isKept)
    {
        var figures = M.Figures() with { Equity = equity, Baseline = M.Kept(100_000m) };

        Assert.Equal(isKept ? equity : null, figures.Next(equity)?.Peak);
    }

    [Fact]
    public void One_look_alone_raises_no_peak()
    {
        var figures = M.Figures() with { Equity = 150_000m, Baseline = M.Kept(100_000m) };

        Assert.Null(figures.Next(null));
        Assert.Null(figures.Next(100_000m));
    }

    [Fact]
    public void A_new_day_keeps_the_peak_with_the_transfers_so_far()
    {
        var figures = M.Figures(M.On(M.Friday, 500m), M.On(M.Sunday, 40m)) with { Equity = 90_000m, Baseline = M.Kept(100_000m), Today = M.Sunday };

        Assert.Equal(new(M.Sunday, 100_540m, new(M.Sunday.AddDays(-7), 540m)), figures.Next(null));
    }

    [Fact]
    public void A_resume_that_nobody_could_take_a_baseline_for_counts_from_now()
    {
        var resumption = new Resumption("by hand", A.Now);
        var figures = M.Figures() with { Equity = 60_000m, Baseline = M.Kept(100_000m), Resumption = resumption };

        Assert.Equal((0m, 0m), (figures.Reading().DailyLossPercent, figures.Reading().DrawdownPercent));
        var next = figures.Next(null)!;
        Assert.Equal((60_000m, A.Now, 60_000m), (next.Peak, next.ResumedAt, next.Resumed?.Equity));
        Assert.Null((figures with { Baseline = next }).Next(null));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
