using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

/// <summary>What is halted stays halted, also for what reduces; what is held to reducing opens nothing.</summary>
public sealed class StateRulesTests
{
    public static TheoryData<TradeOrder> Orders => [A.Buy(1), A.Sell(50), A.Sell(51), A.Oco(50, 110m, 90m), A.Coin(0.001m)];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Halted_means_halted(TradeOrder order)
    {
        var risk = Case(order, Stopped(StopCause.Agent, TradingMode.Halted));

        Assert.Contains(RiskCode.TradingHalted, A.Codes(risk));
    }

    [Fact]
    public void A_halt_names_its_cause_and_who_lifts_it()
    {
        var objection = Assert.Single(new RiskGate(RiskRules.All).Judge(Case(A.Sell(50), Stopped(StopCause.Operator, TradingMode.Halted))));

        Assert.Contains("Cause: operator, set by me at 2026-11-20 15:00:00 UTC: Because.", objection.Message, StringComparison.Ordinal);
        Assert.Contains("alpaca-mcp resume", objection.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_causes_the_strictest_is_named()
    {
        var risk = Case(A.Buy(1), Stopped(StopCause.DailyLoss, TradingMode.Reducing), Stopped(StopCause.HaltFile, TradingMode.Halted));

        var objection = Assert.Single(new RiskGate(RiskRules.All).Judge(risk));

        Assert.Equal(RiskCode.TradingHalted, objection.Code);
        Assert.Contains(StopCause.HaltFile, objection.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void Held_to_reducing_a_position_can_be_closed_and_not_flipped(int sold, bool isDenied)
    {
        var risk = Case(A.Sell(sold), Stopped(StopCause.Rejections, TradingMode.Reducing));

        Assert.Equal(isDenied ? [RiskCode.ReduceOnly] : [], A.Codes(risk));
    }

    public static TheoryData<DateTimeOffset?, DateOnly?, string> Ends => new()
    {
        { null, null, "alpaca-mcp resume" },
        { A.Now.AddMinutes(15), null, "by itself at 2026-11-20 15:15:00 UTC" },
        { null, new DateOnly(2026, 11, 20), "with the New York day 2026-11-20" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Held_to_reducing_says_how_that_ends(DateTimeOffset? until, DateOnly? day, string end)
    {
        var stop = Stopped(StopCause.Rejections, TradingMode.Reducing) with { Until = until, Day = day };

        Assert.Contains(end, Assert.Single(new RiskGate(RiskRules.All).Judge(Case(A.Buy(1), stop))).NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void Active_denies_nothing()
    {
        Assert.Empty(A.Codes(Case(A.Buy(1))));
    }

    private static Stop Stopped(string cause, TradingMode mode) => new() { Cause = cause, Mode = mode, By = "me", Reason = "Because.", Since = A.Now };

    private static RiskCase Case(TradeOrder order, params Stop[] stops)
    {
        var journal = A.NoJournal() with { State = TradingState.Of(stops) };
        return RiskCase.Of(order, A.Shorting(), A.Holding(50), journal);
    }
}
