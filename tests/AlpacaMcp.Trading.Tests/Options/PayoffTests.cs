using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Trading.Tests.Options;

/// <summary>Strategies whose figures every book on options gives, reckoned by hand.</summary>
public sealed class PayoffTests
{
    private static readonly DateOnly June = new(2026, 6, 18);
    private static readonly DateOnly July = new(2026, 7, 17);

    [Fact]
    public void Nothing_held_wins_and_loses_nothing()
    {
        Check([], loss: 0, gain: 0);
    }

    [Fact]
    public void Shares_can_lose_what_they_cost()
    {
        Check([PayoffLeg.Shares(100, 50)], loss: 5_000, gain: null, breakEvens: 50);
    }

    [Fact]
    public void A_covered_call()
    {
        Check([PayoffLeg.Shares(100, 50), Call(55, -1, 2)], loss: 4_800, gain: 700, breakEvens: 48);
    }

    [Fact]
    public void A_cash_secured_put()
    {
        Check([Put(50, -1, 1.50m)], loss: 4_850, gain: 150, breakEvens: 48.50m);
    }

    [Fact]
    public void A_vertical_for_a_debit()
    {
        Check([Call(100, 1, 5), Call(110, -1, 2)], loss: 300, gain: 700, breakEvens: 103);
    }

    [Fact]
    public void A_vertical_for_a_credit()
    {
        Check([Put(100, -1, 4), Put(95, 1, 2.50m)], loss: 350, gain: 150, breakEvens: 98.50m);
    }

    [Fact]
    public void A_long_straddle()
    {
        Check([Call(100, 1, 5), Put(100, 1, 4)], loss: 900, gain: null, breakEvens: [91, 109]);
    }

    [Fact]
    public void A_short_strangle_has_no_bound()
    {
        var payoff = Check([Call(110, -1, 2), Put(90, -1, 1)], loss: null, gain: 300, breakEvens: [87, 113]);

        Assert.Equal(100, payoff.UncoveredShares);
    }

    [Fact]
    public void An_iron_condor()
    {
        Check([Put(90, 1, 1), Put(95, -1, 2), Call(105, -1, 2), Call(110, 1, 1)], loss: 300, gain: 200, breakEvens: [93, 107]);
    }

    [Fact]
    public void A_butterfly()
    {
        Check([Call(95, 1, 7), Call(100, -2, 4), Call(105, 1, 2)], loss: 100, gain: 400, breakEvens: [96, 104]);
    }

    [Fact]
    public void A_ratio_spread_has_no_bound()
    {
        var payoff = Check([Call(100, 1, 5), Call(110, -2, 2)], loss: null, gain: 900, breakEvens: [101, 119]);

        Assert.Equal(100, payoff.UncoveredShares);
    }

    [Fact]
    public void A_collar()
    {
        Check([PayoffLeg.Shares(100, 50), Put(45, 1, 1), Call(55, -1, 1.20m)], loss: 480, gain: 520, breakEvens: 49.80m);
    }

    [Fact]
    public void Short_shares_under_a_call()
    {
        Check([PayoffLeg.Shares(-100, 50), Call(55, 1, 2)], loss: 700, gain: 4_800, breakEvens: 48);
    }

    [Fact]
    public void Short_shares_have_no_bound()
    {
        Assert.Equal(30, Check([PayoffLeg.Shares(-30, 50)], loss: null, gain: 1_500, breakEvens: 50).UncoveredShares);
    }

    [Fact]
    public void What_cannot_lose_has_a_loss_of_nothing()
    {
        Check([Call(100, 1, 1), Call(110, -1, 2)], loss: 0, gain: 1_100);
    }

    [Fact]
    public void A_mini_contract_counts_its_own_shares()
    {
        Check([PayoffLeg.Option(new("AAPL", June, OptionType.Put, 50), -1, 1.50m, multiplier: 10)], loss: 485, gain: 15, breakEvens: 48.50m);
    }

    [Fact]
    public void A_calendar_loses_its_debit()
    {
        Check([Call(100, -1, 3), Call(100, 1, 5, July)], loss: 200, gain: null, isUnlimited: false);
    }

    [Fact]
    public void A_diagonal_loses_its_width_too()
    {
        // Above 105 the short call costs what lies above 100 and the long one brings what lies above 105.
        Check([Call(100, -1, 3), Call(105, 1, 2, July)], loss: 400, gain: null, isUnlimited: false);
    }

    [Fact]
    public void A_call_that_expires_first_covers_nothing()
    {
        Assert.Equal(100, Check([Call(100, 1, 3), Call(100, -1, 5, July)], loss: null, gain: null, isUnlimited: false).UncoveredShares);
    }

    [Fact]
    public void A_put_that_expires_first_covers_nothing()
    {
        Check([Put(100, 1, 3), Put(100, -1, 5, July)], loss: 9_800, gain: null, isUnlimited: false);
    }

    [Fact]
    public void Two_days_can_both_be_bad()
    {
        // The price may stand at 0 on both.
        Check([Put(50, -1, 1), Put(40, -1, 1, July)], loss: 8_800, gain: null, isUnlimited: false);
    }

    [Fact]
    public void Two_spreads_on_two_days_add_their_widths()
    {
        Check([Call(100, -1, 3), Call(105, 1, 2), Put(95, -1, 3, July), Put(85, 1, 2, July)], loss: 1_300, gain: null, isUnlimited: false);
    }

    [Fact]
    public void Shares_cover_one_call_once_whatever_its_day()
    {
        Assert.Equal(100, Check([PayoffLeg.Shares(100, 50), Call(55, -1, 2), Call(55, -1, 2, July)], loss: null, gain: null, isUnlimited: false).UncoveredShares);
        Assert.Equal(9_600, Payoff.Of([PayoffLeg.Shares(200, 50), Call(55, -1, 2), Call(55, -1, 2, July)]).WorstLoss);
    }

    [Fact]
    public void A_later_call_covers_one_call_once_whatever_its_day()
    {
        Assert.Null(Payoff.Of([Call(100, -1, 2), Call(100, -1, 3, July), Call(100, 1, 3, July)]).WorstLoss);
        Assert.Equal(100, Payoff.Of([Call(100, -1, 2), Call(100, -1, 3, July), Call(100, 2, 3, July)]).WorstLoss);
    }

    [Fact]
    public void Lots_of_shares_are_one_position()
    {
        Assert.Equal(Payoff.Of([PayoffLeg.Shares(100, 51), Call(55, -1, 2)]).WorstLoss, Payoff.Of([PayoffLeg.Shares(150, 50), PayoffLeg.Shares(-50, 48), Call(55, -1, 2)]).WorstLoss);
    }

    private static Payoff Check(IReadOnlyList<PayoffLeg> legs, decimal? loss, decimal? gain, params decimal[] breakEvens) =>
        Check(legs, loss, gain, isUnlimited: gain is null, breakEvens);

    private static Payoff Check(IReadOnlyList<PayoffLeg> legs, decimal? loss, decimal? gain, bool isUnlimited, params decimal[] breakEvens)
    {
        var payoff = Payoff.Of(legs);

        Assert.Equal(loss, payoff.WorstLoss);
        Assert.Equal(loss.HasValue, payoff.IsDefined);
        Assert.Equal(gain, payoff.BestGain);
        Assert.Equal(isUnlimited, payoff.IsGainUnlimited);
        Assert.Equal(breakEvens, payoff.BreakEvens);
        return payoff;
    }

    private static PayoffLeg Call(decimal strike, decimal qty, decimal price, DateOnly? day = null) => PayoffLeg.Option(new("AAPL", day ?? June, OptionType.Call, strike), qty, price);

    private static PayoffLeg Put(decimal strike, decimal qty, decimal price, DateOnly? day = null) => PayoffLeg.Option(new("AAPL", day ?? June, OptionType.Put, strike), qty, price);
}
