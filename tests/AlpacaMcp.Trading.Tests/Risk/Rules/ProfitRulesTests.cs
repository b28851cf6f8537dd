using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

public sealed class ProfitRulesTests
{
    private static readonly EquityReading Even = new(100_000m, 100_000m, 0, 100_000m);

    [Fact]
    public void A_dead_profit_source_is_not_OK()
    {
        var dead = A.Holding(50) with { Profit = null };

        Assert.Equal([RiskCode.ProfitUnreadable], A.Codes(A.Buy(1), dead));
        Assert.Equal([RiskCode.ProfitUnreadable], A.Codes(RiskCase.Of(A.Sell(51), A.Shorting(), dead, A.NoJournal())));
        Assert.Empty(A.Codes(A.Sell(50), dead));
    }

    [Fact]
    public void A_base_or_peak_of_nothing_is_no_signal_either()
    {
        Assert.Equal([RiskCode.ProfitUnreadable], A.Codes(A.Buy(1), A.Snapshot() with { Profit = Even with { DayBase = 0 } }));
        Assert.Equal([RiskCode.ProfitUnreadable], A.Codes(A.Buy(1), A.Snapshot() with { Profit = Even with { Peak = 0 } }));
    }

    public static TheoryData<string, decimal, decimal, decimal, decimal> Readings => new()
    {
        // equity, base, transfers, loss in percent
        { "nothing", 100_000m, 100_000m, 0m, 0m },
        { "a loss", 97_000m, 100_000m, 0m, 3m },
        { "a profit", 101_000m, 100_000m, 0m, -1m },
        { "a withdrawal is no loss", 60_000m, 100_000m, -40_000m, 0m },
        { "a deposit is no profit", 140_000m, 100_000m, 40_000m, 0m },
        { "a loss after a withdrawal counts against what is left", 57_000m, 100_000m, -40_000m, 5m }, // 3,000 of 60,000
        { "a deposit makes no loss smaller", 137_000m, 100_000m, 40_000m, 3m }, // 3,000 of 100,000
        { "the first day of an account", 980m, 0m, 1_000m, 2m }, // 20 of the 1,000 paid in
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public void Transfers_are_neither_profit_nor_loss(string what, decimal equity, decimal before, decimal transfers, decimal lost)
    {
        var reading = new EquityReading(equity, before, transfers, before);

        Assert.True(reading.DailyLossPercent == lost, $"{what}: {reading.DailyLossPercent}");
        Assert.Equal(lost, reading.DrawdownPercent);
    }

    [Fact]
    public void An_account_that_is_empty_after_a_withdrawal_gives_no_signal()
    {
        Assert.Null(new EquityReading(0, 100m, -100m, 100m).DailyLossPercent);
    }

    [Fact]
    public void Says_how_much_is_lost_and_against_what()
    {
        var objections = new RiskGate(RiskRules.All).Judge(A.Case(A.Buy(1), A.Snapshot() with { Profit = new(88_000m, 100_000m, 0, 110_000m) }));

        Assert.Equal([(RiskCode.DailyLoss, 12m, 3m), (RiskCode.Drawdown, 20m, 10m)], objections.Select(o => (o.Code, o.Observed ?? 0, o.Limit ?? 0)));
        Assert.Contains("100000.00", objections[0].Message, StringComparison.Ordinal);
        Assert.Contains("110000.00", objections[1].Message, StringComparison.Ordinal);
    }
}
