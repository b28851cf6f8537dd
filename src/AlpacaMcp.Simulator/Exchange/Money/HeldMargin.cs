using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>
/// What holdings tie up, in cents. Bought contracts are paid in full and lend nothing; sold ones ask for their worst payoff, by underlying,
/// shares first standing behind calls. https://docs.alpaca.markets/us/docs/options-level-3-trading
/// </summary>
/// <param name="Initial">To have opened them now.</param>
/// <param name="Maintenance">To keep them.</param>
/// <param name="Collateral">The part of it that must be there in cash: what sold contracts can cost.</param>
internal readonly record struct HeldMargin(decimal Initial, decimal Maintenance, decimal Collateral)
{
    public static HeldMargin Of(IReadOnlyCollection<Holding> holdings, Func<Instrument, decimal> price)
    {
        var (initial, maintenance, collateral) = (0m, 0m, 0m);
        foreach (var holding in holdings.Where(holding => holding.Instrument.Option is null))
        {
            initial += MarginRates.Initial(holding, price(holding.Instrument));
            maintenance += MarginRates.Maintenance(holding, price(holding.Instrument));
        }
        foreach (var contracts in holdings.Where(holding => holding.Instrument.Option is not null).GroupBy(holding => holding.Instrument.Option!.Underlying.Symbol))
        {
            var shares = holdings.FirstOrDefault(holding => holding.Instrument.Symbol == contracts.Key)?.Qty ?? 0;
            var worst = Cents.Round(SpreadRule.WorstLoss(SpreadRule.WithoutCovered([.. contracts.Select(Lot)], shares)));
            initial += Math.Max(0, worst + contracts.Sum(holding => holding.ValueAt(price(holding.Instrument))));
            (maintenance, collateral) = (maintenance + worst, collateral + worst);
        }
        return new HeldMargin(initial, maintenance, collateral);
    }

    private static OptionLot Lot(Holding holding) => new(holding.Instrument.Option!, holding.Qty);
}
