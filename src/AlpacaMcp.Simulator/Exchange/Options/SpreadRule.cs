namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>
/// The universal spread rule: what contracts on one underlying can cost at worst. At each expiration everything that still lives is taken at
/// its payoff, over all strikes; the worst expiration counts. https://docs.alpaca.markets/us/docs/options-level-3-trading
/// </summary>
internal static class SpreadRule
{
    /// <summary>The worst payoff as a positive number, in USD. Beyond the highest strike one more price is looked at: a call that nothing covers is taken at twice that strike.</summary>
    public static decimal WorstLoss(IReadOnlyCollection<OptionLot> lots)
    {
        if (lots.Count == 0)
            return 0;
        decimal[] spots = [0, .. lots.Select(lot => lot.Contract.Strike), 2 * lots.Max(lot => lot.Contract.Strike)];
        return Expirations(lots).Max(day => spots.Max(spot => -Alive(lots, day).Sum(lot => lot.PayoffAt(spot))));
    }

    /// <summary>Sold contracts of a type with no bought one that lives as long.</summary>
    public static decimal Uncovered(IReadOnlyCollection<OptionLot> lots, OptionType type)
    {
        var ofType = lots.Where(lot => lot.Contract.Type == type).ToArray();
        return Expirations(ofType).Select(day => -Alive(ofType, day).Sum(lot => lot.Qty)).Append(0).Max();
    }

    /// <summary>What is left to look at once shares stand behind calls; they cover the lowest strikes first.</summary>
    public static IReadOnlyCollection<OptionLot> WithoutCovered(IReadOnlyCollection<OptionLot> lots, decimal shares)
    {
        var covered = Math.Min(Uncovered(lots, OptionType.Call), decimal.Truncate(Math.Max(0, shares) / OptionContract.Shares));
        if (covered == 0)
            return lots;
        var left = new List<OptionLot>();
        foreach (var lot in lots.OrderBy(lot => lot.Contract.Strike))
        {
            var taken = lot is { Qty: < 0, Contract.Type: OptionType.Call } ? Math.Min(covered, -lot.Qty) : 0;
            covered -= taken;
            if (lot.Qty + taken != 0)
                left.Add(lot with { Qty = lot.Qty + taken });
        }
        return left;
    }

    private static IEnumerable<DateOnly> Expirations(IEnumerable<OptionLot> lots) => lots.Select(lot => lot.Contract.Expiration).Distinct();

    private static IEnumerable<OptionLot> Alive(IEnumerable<OptionLot> lots, DateOnly day) => lots.Where(lot => lot.Contract.Expiration >= day);
}
