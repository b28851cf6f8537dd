using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Trading.Options;
using CsCheck;

namespace AlpacaMcp.Trading.Tests.Options;

/// <summary>Held against a dense grid of prices, with the worth of each leg written down a second time.</summary>
public sealed class PayoffPropertyTests
{
    private const decimal Far = 100_000m;

    private static readonly DateOnly First = new(2026, 6, 18);
    private static readonly DateOnly Second = new(2026, 7, 17);
    private static readonly IReadOnlyList<decimal> Grid = [.. Enumerable.Range(0, 161).Select(step => step * 0.5m)];

    private static readonly Gen<PayoffLeg> Leg = Legs(Gen.Const(First));
    private static readonly Gen<PayoffLeg> LegOfEitherDay = Legs(Gen.Bool.Select(isFirst => isFirst ? First : Second));

    [Fact]
    public void With_one_expiration_the_worst_and_the_best_are_those_of_the_grid() =>
        Leg.Array[1, 6].Sample(legs =>
        {
            var payoff = Payoff.Of(legs);
            var profits = Grid.Select(price => Profit(legs, price)).ToList();
            var slope = Profit(legs, Far + 1) - Profit(legs, Far);

            Assert.Equal(slope < 0 ? null : Math.Max(0, -profits.Min()), payoff.WorstLoss);
            Assert.Equal(slope > 0 ? null : profits.Max(), payoff.BestGain);
            Assert.Equal(slope > 0, payoff.IsGainUnlimited);
            Assert.Equal(Math.Max(0, -slope), payoff.UncoveredShares);
        });

    [Fact]
    public void At_a_break_even_nothing_is_won_and_each_change_of_sign_has_one() =>
        Leg.Array[1, 6].Sample(legs =>
        {
            var breakEvens = Payoff.Of(legs).BreakEvens;
            var signs = Grid.Append(Far).Select(price => (Price: price, Sign: Math.Sign(Profit(legs, price)))).ToList();

            Assert.All(breakEvens, price => Assert.InRange(Math.Abs(Profit(legs, price)), 0, 0.00005m * 100 * legs.Sum(leg => Math.Abs(leg.Qty))));
            Assert.All(
                signs.Zip(signs.Skip(1)).Where(pair => pair.First.Sign * pair.Second.Sign < 0),
                pair => Assert.Contains(breakEvens, price => price >= pair.First.Price && price <= pair.Second.Price));
        });

    [Fact]
    public void On_no_path_of_two_days_is_more_lost_than_the_worst() =>
        LegOfEitherDay.Array[1, 5].Sample(legs =>
        {
            var payoff = Payoff.Of(legs);
            var worst = Paths().Min(path => BestOnPath(legs, path.First, path.Second));

            Assert.True(payoff.WorstLoss is not { } loss || worst >= -loss, $"{worst} is worse than {payoff.WorstLoss}");
        }, iter: 100);

    [Fact]
    public void The_worst_of_two_days_is_no_worse_than_the_best_whole_plan() =>
        LegOfEitherDay.Array[1, 4].Select(OneLot).Sample(legs =>
        {
            var best = Plans(legs).Max(plan => WorstOf(legs, plan));

            Assert.True(best is null || Payoff.Of(legs).WorstLoss <= Math.Max(0, -best.Value), $"{best} could be had, not {Payoff.Of(legs).WorstLoss}");
        }, iter: 100);

    [Fact]
    public void A_long_leg_more_never_loses_more_than_it_costs() =>
        Gen.Select(LegOfEitherDay.Array[0, 5], LegOfEitherDay).Sample((legs, leg) =>
        {
            var more = leg with { Qty = Math.Abs(leg.Qty) };
            var (before, after) = (Payoff.Of(legs), Payoff.Of([.. legs, more]));

            return after.UncoveredShares <= before.UncoveredShares && (before.WorstLoss is not { } loss || after.WorstLoss <= loss + (more.Qty * more.Multiplier * more.EntryPrice));
        });

    // Shares bought and sold are netted, as in an account; the plans below would keep them apart.
    private static IReadOnlyList<PayoffLeg> OneLot(IReadOnlyList<PayoffLeg> legs) =>
        [.. legs.Where(leg => leg.Kind != PayoffKind.Share), .. legs.Where(leg => leg.Kind == PayoffKind.Share).Take(1)];

    private static Gen<PayoffLeg> Legs(Gen<DateOnly> days) =>
        Gen.Select(Gen.Int[0, 6], days, Gen.Int[2, 30], Gen.Int[1, 3], Gen.Bool, Gen.Int[5, 900]).Select((kind, day, strike, qty, isLong, cents) =>
            (kind, isLong ? qty : -qty, cents / 100m) switch
            {
                (0, var shares, var price) => PayoffLeg.Shares(shares * 100, price),
                (var word, var contracts, var price) => PayoffLeg.Option(new("AAPL", day, word % 2 == 0 ? OptionType.Call : OptionType.Put, strike * 2.5m), contracts, price),
            });

    private static IEnumerable<(decimal First, decimal Second)> Paths()
    {
        decimal[] prices = [.. Enumerable.Range(0, 33).Select(step => step * 2.5m), Far];
        return prices.SelectMany(_ => prices, (first, second) => (first, second));
    }

    private static decimal Profit(IEnumerable<PayoffLeg> legs, decimal price) => legs.Sum(leg => Worth(leg, price) - Paid(leg));

    private static decimal Paid(PayoffLeg leg) => leg.Qty * leg.Multiplier * leg.EntryPrice;

    private static decimal Worth(PayoffLeg leg, decimal price)
    {
        var perShare = leg.Kind == PayoffKind.Share ? price : leg.Kind == PayoffKind.Call ? price - leg.Strike : leg.Strike - price;
        return perShare <= 0 ? 0 : perShare * leg.Qty * leg.Multiplier;
    }

    /// <summary>What a holder who knows the path makes of it: shares and long options sold on the better day, short options settled on theirs.</summary>
    private static decimal BestOnPath(IEnumerable<PayoffLeg> legs, decimal first, decimal second) => legs.Sum(leg =>
        (leg.Kind, leg.Qty > 0, leg.Expiration == First) switch
        {
            (PayoffKind.Share, _, _) or (_, true, false) => Math.Max(Worth(leg, first), Worth(leg, second)),
            (_, _, true) => Worth(leg, first),
            _ => Worth(leg, second),
        } - Paid(leg));

    /// <summary>Every way to give each leg whole to a day it may serve: the first day or the second.</summary>
    private static IEnumerable<IReadOnlyList<bool>> Plans(IReadOnlyList<PayoffLeg> legs)
    {
        IEnumerable<IReadOnlyList<bool>> plans = [[]];
        foreach (var leg in legs)
        {
            bool[] choices = leg.Kind == PayoffKind.Share || (leg.Qty > 0 && leg.Expiration == Second) ? [true, false] : [leg.Expiration == First];
            plans = [.. plans.SelectMany(plan => choices, IReadOnlyList<bool> (plan, choice) => [.. plan, choice])];
        }

        return plans;
    }

    private static decimal? WorstOf(IReadOnlyList<PayoffLeg> legs, IReadOnlyList<bool> isFirst)
    {
        decimal[] prices = [.. Grid, Far, Far * 10];
        var (early, late) = (legs.Where((_, i) => isFirst[i]).ToList(), legs.Where((_, i) => !isFirst[i]).ToList());
        var worst = prices.Min(price => Profit(early, price)) + prices.Min(price => Profit(late, price));
        return Profit(early, Far) < Profit(early, Far - 1) || Profit(late, Far) < Profit(late, Far - 1) ? null : worst;
    }
}
