using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>Marks the account to the last trades.</summary>
internal sealed class Valuation(Portfolio portfolio, MarketFeed feed)
{
    public AccountValues At(DateTimeOffset now, Reserve reserved, int largestMultiplier)
    {
        var (longValue, shortValue, initial, maintenance) = (0m, 0m, 0m, 0m);
        foreach (var holding in portfolio.Holdings)
        {
            var price = feed.Trade(holding.Instrument, now).Price;
            var value = holding.ValueAt(price);
            (longValue, shortValue) = (longValue + Math.Max(0, value), shortValue + Math.Min(0, value));
            (initial, maintenance) = (initial + MarginRates.Initial(holding, price), maintenance + MarginRates.Maintenance(holding, price));
        }
        return new AccountValues
        {
            Cash = portfolio.Cash,
            LongValue = longValue,
            ShortValue = shortValue,
            InitialMargin = initial,
            MaintenanceMargin = maintenance,
            ReservedMargin = reserved.Margin,
            ReservedCash = reserved.Cash,
            LastExcess = portfolio.LastEquity - portfolio.LastMaintenanceMargin,
            DayMargin = portfolio.DayMargin + reserved.DayMargin,
            LargestMultiplier = largestMultiplier,
        };
    }
}
