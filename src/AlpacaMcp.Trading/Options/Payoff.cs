namespace AlpacaMcp.Trading.Options;

/// <summary>What legs on one underlying can win and lose by their expirations, reckoned from their entry prices. Fees are not in it.</summary>
/// <remarks>
/// With one expiration the figures are exact: profit bends only at strikes. With several, the price may be anywhere on each of the days, so
/// every leg that is long, and every share, is given to the one day where it helps most: there it is worth at least what exercising it
/// brings. What expires before a short leg covers nothing of it.
/// </remarks>
public sealed record Payoff
{
    /// <summary>Most that can be lost, in dollars, 0 or more; null when there is no bound.</summary>
    public required decimal? WorstLoss { get; init; }

    /// <summary>Most that can be won; null when there is no bound, or when it hangs on what an option that outlives another is then worth.</summary>
    public required decimal? BestGain { get; init; }

    /// <summary>True when profit grows with the price without end.</summary>
    public required bool IsGainUnlimited { get; init; }

    /// <summary>Prices of the underlying at which nothing is won or lost at expiration, ascending; empty with several expirations.</summary>
    public required IReadOnlyList<decimal> BreakEvens { get; init; }

    /// <summary>Shares' worth of short calls and short shares that nothing covers; 0 when the worst loss has a bound.</summary>
    public required decimal UncoveredShares { get; init; }

    /// <summary>What the legs cost together; negative when they bring a credit.</summary>
    public required decimal NetCost { get; init; }

    /// <summary>True when the worst loss has a bound.</summary>
    public bool IsDefined => UncoveredShares == 0;

    /// <summary>The figures of these legs, which all stand on one underlying.</summary>
    public static Payoff Of(IReadOnlyList<PayoffLeg> legs)
    {
        ArgumentNullException.ThrowIfNull(legs);
        var held = legs.Where(leg => leg.Qty != 0).ToList();
        var curve = new PayoffCurve(held);
        var days = held.Where(leg => leg.Kind != PayoffKind.Share).Select(leg => leg.Expiration).Distinct().Order().ToList();
        var (uncovered, cost) = (CallCover.Uncovered(held), held.Sum(leg => leg.Cost));
        decimal? worst = uncovered > 0 ? null : days.Count > 1 ? CoverPlan.WorstValue(held, days) - cost : curve.Kinks.Min(curve.At);
        return new()
        {
            WorstLoss = worst is { } profit ? Math.Max(0, -profit) : null,
            BestGain = curve.Slope > 0 || days.Count > 1 ? null : curve.Kinks.Max(curve.At),
            IsGainUnlimited = curve.Slope > 0,
            BreakEvens = days.Count > 1 || held.Count == 0 ? [] : curve.Zeros(),
            UncoveredShares = uncovered,
            NetCost = cost,
        };
    }
}
