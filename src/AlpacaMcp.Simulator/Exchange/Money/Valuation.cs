using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>Marks the account to the last trades.</summary>
internal sealed class Valuation(Portfolio portfolio, MarketFeed feed)
{
    public AccountValues At(DateTimeOffset now, Reserve reserved, int largestMultiplier)
    {
        var (longValue, shortValue) = (0m, 0m);
        var prices = portfolio.Holdings.ToDictionary(holding => holding.Instrument.Symbol, holding => feed.Trade(holding.Instrument, now).Price);
        foreach (var holding in portfolio.Holdings)
        {
            var value = holding.ValueAt(prices[holding.Instrument.Symbol]);
            (longValue, shortValue) = (longValue + Math.Max(0, value), shortValue + Math.Min(0, value));
        }
        var margin = HeldMargin.Of(portfolio.Holdings, instrument => prices[instrument.Symbol]);
        return new AccountValues
        {
            Cash = portfolio.Cash,
            LongValue = longValue,
            ShortValue = shortValue,
            InitialMargin = margin.Initial,
            MaintenanceMargin = margin.Maintenance,
            Collateral = margin.Collateral,
            ReservedMargin = reserved.Margin,
            ReservedCash = reserved.Cash,
            LastExcess = portfolio.LastEquity - portfolio.LastMaintenanceMargin,
            DayMargin = portfolio.DayMargin + reserved.DayMargin,
            LargestMultiplier = largestMultiplier,
        };
    }
}
