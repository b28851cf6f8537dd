using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

/// <summary>Worst payoffs worked out by hand, in USD; a lot is written as quantity, type, strike and, when it is the far one, expiration.</summary>
public sealed class SpreadRuleTests
{
    private static readonly Instrument s_underlying = InstrumentList.All.First(instrument => instrument.Symbol == "AAPL");

    [Theory]
    [InlineData("", 0)]
    [InlineData("+1 C 100", 0)]
    [InlineData("-1 P 95", 9_500)] // the stock is worth nothing
    [InlineData("-1 P 95, +1 P 90", 500)] // bull put: five points
    [InlineData("+1 P 95, -1 P 90", 0)] // bear put: paid for
    [InlineData("-1 C 105, +1 C 110", 500)]
    [InlineData("+1 C 105, -1 C 110", 0)]
    [InlineData("+1 P 90, -1 P 95, -1 C 105, +1 C 110", 500)] // iron condor: one wing only
    [InlineData("+1 P 90, -1 P 95, -1 C 105, +1 C 115", 1_000)] // its wider wing
    [InlineData("+1 C 95, -2 C 100, +1 C 105", 0)] // butterfly
    [InlineData("+1 C 100, +1 P 100", 0)] // straddle
    [InlineData("-1 C 100, +1 C 100 far", 0)] // calendar
    [InlineData("-1 C 100, +1 C 110 far", 1_000)] // diagonal
    [InlineData("-1 P 100, +1 P 95 far", 500)]
    [InlineData("-3 P 95, +3 P 90", 1_500)]
    [InlineData("-1 P 95, +1 P 90, -1 P 80 far, +1 P 70 far", 1_500)] // from 70 down both spreads lose all they can, until the near one ends
    public void The_worst_payoff(string lots, decimal loss) => Assert.Equal(loss, SpreadRule.WorstLoss(Lots(lots)));

    [Theory]
    [InlineData("-1 C 100", 1)]
    [InlineData("-1 C 100, +1 C 110", 0)]
    [InlineData("-2 C 100, +1 C 110", 1)]
    [InlineData("-1 C 100, +1 C 100 far", 0)]
    [InlineData("+1 C 100, -1 C 100 far", 1)] // the bought one is gone first
    [InlineData("-1 P 100, +1 C 100", 0)]
    public void Calls_that_nothing_covers(string lots, decimal calls) => Assert.Equal(calls, SpreadRule.Uncovered(Lots(lots), OptionType.Call));

    [Theory]
    [InlineData("-1 C 105", 100, 0)]
    [InlineData("-1 C 105, -1 P 95", 100, 9_500)]
    [InlineData("-2 C 105, +1 C 110", 100, 500)] // the shares take one of two, a spread of five points is left
    public void Shares_stand_behind_calls(string lots, decimal shares, decimal loss) =>
        Assert.Equal(loss, SpreadRule.WorstLoss(SpreadRule.WithoutCovered(Lots(lots), shares)));

    private static OptionLot[] Lots(string text) => [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Lot)];

    private static OptionLot Lot(string text)
    {
        var words = text.Split(' ');
        var expiration = words.Length == 4 ? new DateOnly(2027, 1, 15) : new DateOnly(2026, 12, 18);
        var type = words[1] == "C" ? OptionType.Call : OptionType.Put;
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return new OptionLot(new OptionContract(s_underlying, type, decimal.Parse(words[2], culture), expiration), decimal.Parse(words[0], culture));
    }
}
