namespace AlpacaMcp.Trading.Options;

/// <summary>
/// Gives every long leg and every share to the expiration where it helps most, so that the sum of each day's worst value is greatest. The
/// day of a short leg may be its own or an earlier one of the long leg's, for then the long leg can still be exercised. A linear programme;
/// whatever it answers, the value is reckoned anew from the shares given out, and so is never better than what its holder can bring about.
/// </summary>
internal sealed class CoverPlan
{
    private const int Decimals = 8;
    private const int MoneyDecimals = 4;
    private const decimal Far = 1_000;

    private readonly IReadOnlyList<PayoffLeg> _legs;
    private readonly IReadOnlyList<DateOnly> _days;

    // A day's value can only turn upwards at the strike of a long leg. Far above every strike stands for a price without end.
    private readonly IReadOnlyList<decimal> _prices;
    private readonly decimal _far;
    private readonly IReadOnlyList<PayoffLeg> _givers;
    private readonly IReadOnlyList<(PayoffLeg Leg, int Day)> _gifts;
    private readonly decimal _shortShares;

    private CoverPlan(IReadOnlyList<PayoffLeg> legs, IReadOnlyList<DateOnly> days)
    {
        _legs = legs;
        _days = days;
        _shortShares = Math.Max(0, -legs.Where(leg => leg.Kind == PayoffKind.Share).Sum(leg => leg.Units));

        _far = Far * Math.Max(1, legs.Max(leg => leg.Strike));
        _prices = [.. legs.Where(leg => leg.Qty > 0).Select(leg => leg.Strike).Append(0).Distinct()];
        _givers = Givers(legs);
        _gifts = [.. _givers.SelectMany(leg => Enumerable.Range(0, days.Count).Where(day => leg.Expiration >= days[day]).Select(day => (leg, day)))];
    }

    /// <summary>What the legs are worth at least, their cost aside, to a hundredth of a cent, half to even: fractions of shares are given out, too.</summary>
    /// <param name="legs">Legs whose short calls and short shares are all covered.</param>
    /// <param name="days">Their expirations, ascending.</param>
    internal static decimal WorstValue(IReadOnlyList<PayoffLeg> legs, IReadOnlyList<DateOnly> days)
    {
        var plan = new CoverPlan(legs, days);
        return Math.Round(plan.Value(plan.Solve()), MoneyDecimals, MidpointRounding.ToEven);
    }

    // Shares of one sign: those of the other are netted first. Short shares are bought back on the first day unless moved: a gift of one moves one.
    private static IReadOnlyList<PayoffLeg> Givers(IReadOnlyList<PayoffLeg> legs)
    {
        var shares = legs.Where(leg => leg.Kind == PayoffKind.Share).Sum(leg => leg.Units);
        return [.. legs.Where(leg => leg.Kind != PayoffKind.Share && leg.Qty > 0), .. shares == 0 ? Array.Empty<PayoffLeg>() : [PayoffLeg.Shares(shares, 0)]];
    }

    // Unknown are the gifts, each day's worst value above its least, and how many of its short calls and shares are covered. Leaving one
    // bare costs more than any value: where all can be covered, all are.
    private decimal[] Solve()
    {
        List<decimal[]> rows = [];
        List<decimal> bounds = [];
        foreach (var day in Enumerable.Range(0, _days.Count))
        {
            var least = _prices.Min(price => Owed(day, price));
            rows.AddRange(_prices.Select(price => Row(gift => -PerUnit(gift, day, price), value: day)));
            bounds.AddRange(_prices.Select(price => Owed(day, price) - least));
            rows.Add(Row(gift => gift.Leg.Units > 0 ? -PerUnitFar(gift, day) : 0, covered: day));
            bounds.Add(0);
            rows.Add(Row(gift => gift.Leg.Units > 0 ? 0 : PerUnitFar(gift, day), covered: day));
            bounds.Add(Bare(day));
        }

        foreach (var giver in _givers)
        {
            rows.Add(Row(gift => ReferenceEquals(gift.Leg, giver) ? 1 : 0));
            bounds.Add(Math.Abs(giver.Units));
        }

        var solution = Simplex.Maximize(rows, bounds, [.. _gifts.Select(_ => 0m), .. _days.Select(_ => 1m), .. _days.Select(_ => _far)]);
        return Capped(solution.Select(given => Math.Round(Math.Max(0, given), Decimals, MidpointRounding.ToEven)));
    }

    private decimal[] Row(Func<(PayoffLeg Leg, int Day), decimal> weight, int? value = null, int? covered = null) =>
        [.. _gifts.Select(weight), .. _days.Select((_, day) => day == value ? 1m : 0), .. _days.Select((_, day) => day == covered ? 1m : 0)];

    /// <summary>Nobody gives more than it has, not by a rounding either.</summary>
    private decimal[] Capped(IEnumerable<decimal> wished)
    {
        var left = new Dictionary<PayoffLeg, decimal>(ReferenceEqualityComparer.Instance);
        return [.. _gifts.Zip(wished, (gift, wish) =>
        {
            var has = left.GetValueOrDefault(gift.Leg, Math.Abs(gift.Leg.Units));
            var given = Math.Min(has, wish);
            left[gift.Leg] = has - given;
            return given;
        })];
    }

    private decimal Value(decimal[] given) => Enumerable.Range(0, _days.Count)
        .Sum(day => _prices.Append(_far).Min(price => Owed(day, price) + _gifts.Select((gift, i) => given[i] * PerUnit(gift, day, price)).Sum()));

    /// <summary>What falls due on a day before anything is given to it.</summary>
    private decimal Owed(int day, decimal price) => Sold(day).Sum(leg => leg.ValueAt(price)) - (day == 0 ? _shortShares * price : 0);

    /// <summary>The shares' worth of it that grows with the price without end.</summary>
    private decimal Bare(int day) => -Sold(day).Sum(leg => leg.SlopeAtInfinity) + (day == 0 ? _shortShares : 0);

    private IEnumerable<PayoffLeg> Sold(int day) => _legs.Where(leg => leg.Kind != PayoffKind.Share && leg.Qty < 0 && leg.Expiration == _days[day]);

    /// <summary>What one unit of a gift adds to a day for each dollar of a price beyond every strike.</summary>
    private static decimal PerUnitFar((PayoffLeg Leg, int Day) gift, int day) => gift.Leg.Kind == PayoffKind.Put ? 0 : PerUnit(gift, day, 1 + gift.Leg.Strike);

    /// <summary>What one unit of a gift adds to a day.</summary>
    private static decimal PerUnit((PayoffLeg Leg, int Day) gift, int day, decimal price)
    {
        var isHere = gift.Day == day;
        if (gift.Leg.Units > 0)
            return isHere ? gift.Leg.Intrinsic(price) : 0;
        if (gift.Day == 0)
            return 0;
        return isHere ? -price : day == 0 ? price : 0;
    }
}
