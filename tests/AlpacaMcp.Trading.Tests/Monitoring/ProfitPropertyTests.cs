using AlpacaMcp.Trading.Monitoring;
using CsCheck;

namespace AlpacaMcp.Trading.Tests.Monitoring;

public sealed class ProfitPropertyTests
{
    private static readonly Gen<decimal> Worth = Gen.Int[50_000, 150_000].Select(usd => (decimal)usd);

    private static readonly Gen<decimal> Cash = Gen.Int[-20_000, 20_000].Select(usd => (decimal)usd);

    private static readonly Gen<CashTransfer> Transfers = Gen.Select(Gen.Int[0, 20], Cash, (daysAgo, usd) => M.On(M.Friday.AddDays(-daysAgo), usd));

    private static readonly Gen<ProfitFigures> Figures = Gen.Select(Worth, Worth, Worth, Transfers.Array[0, 6], Gen.Int[0, 2], (equity, close, peak, transfers, kind) =>
    {
        var figures = M.Figures(transfers) with { Equity = equity, LastEquity = close };
        return kind switch
        {
            0 => figures,
            1 => figures with { Baseline = M.Kept(peak) },
            _ => figures with { Baseline = (figures with { Equity = peak }).Resumed() },
        };
    });

    [Fact]
    public void A_transfer_changes_neither_the_days_loss_nor_the_one_since_the_peak() => Gen.Select(Figures, Cash).Sample((figures, usd) =>
    {
        var (before, after) = (figures.Reading(), With(figures, usd).Reading());

        return before.DayBase + before.Transfers - before.Equity == after.DayBase + after.Transfers - after.Equity
            && before.Peak + before.Transfers - before.Equity == after.Peak + after.Transfers - after.Equity;
    });

    [Fact]
    public void No_transfer_makes_a_days_loss_small() => Gen.Select(Worth, Worth, Cash).Sample((equity, close, usd) =>
    {
        var figures = M.Figures() with { Equity = equity, LastEquity = close };
        var (before, after) = (figures.Reading().DailyLossPercent, With(figures, usd).Reading().DailyLossPercent);

        return before <= 0 || after is null || after >= before;
    });

    [Fact]
    public void What_is_kept_reads_as_what_it_was_worked_out_from() => Gen.Select(Figures, Gen.Int[0, 3]).Sample((figures, days) =>
    {
        var now = figures with { Today = M.Friday.AddDays(days) };

        return now.Next(null) is not { } next || (now with { Baseline = next }).Reading() == now.Reading();
    });

    [Fact]
    public void What_was_kept_is_good_enough_a_moment_later() => Figures.Sample(figures =>
        figures.Next(figures.Equity) is not { } next || (figures with { Baseline = next }).Next(figures.Equity) is null);

    [Fact]
    public void A_peak_only_grows() => Gen.Select(Figures, Worth).Sample((figures, stood) =>
        figures.Baseline is null || figures.Next(stood) is not { } next || next.Peak >= figures.Baseline.Peak + figures.Transfers.Since(figures.Baseline.Transfers));

    private static ProfitFigures With(ProfitFigures figures, decimal usd) => figures with
    {
        Equity = figures.Equity + usd,
        Transfers = figures.Transfers with { All = [.. figures.Transfers.All, M.On(figures.Today, usd)] },
    };
}
