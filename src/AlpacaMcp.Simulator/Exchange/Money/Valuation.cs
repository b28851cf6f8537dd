using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>Marks the account to the last trades.</summary>
internal sealed class Valuation(Portfolio portfolio, MarketFeed feed)
{
    public AccountValues At(DateTimeOffset now, IEnumerable<Order> openOrders)
    {
        var marked = portfolio.Holdings.Select(holding => (Holding: holding, Price: feed.Trade(holding.Instrument, now).Price)).ToArray();
        var opening = openOrders.Where(order => order.Opens).ToArray();
        return new AccountValues
        {
            Cash = portfolio.Cash,
            LongValue = marked.Where(mark => mark.Holding.Qty > 0).Sum(mark => mark.Holding.ValueAt(mark.Price)),
            ShortValue = marked.Where(mark => mark.Holding.Qty < 0).Sum(mark => mark.Holding.ValueAt(mark.Price)),
            InitialMargin = marked.Sum(mark => MarginRates.Initial(mark.Holding, mark.Price)),
            MaintenanceMargin = marked.Sum(mark => MarginRates.Maintenance(mark.Holding, mark.Price)),
            ReservedMargin = opening.Sum(order => Cents.Round(order.ReservedCost * MarginRates.InitialRate(order.Instrument))),
            ReservedCash = opening.Where(order => order.Terms.IsBuy).Sum(order => Cents.Round(order.ReservedCost)),
        };
    }
}
