using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>All rules in the order in which they are asked: form of the order first, money last.</summary>
internal static class OrderRules
{
    public static IReadOnlyList<IOrderRule> All { get; } =
    [
        new UniqueClientId(), new OptionTerms(), new CryptoTerms(), new StockTerms(), new FractionalTerms(), new ExtendedHoursTerms(), new PriceIncrement(),
        new StatedIntent(), new StopSide(), new AvailableQuantity(), new WashTrade(), new ShortSale(), new MinimumCost(), new BuyingPower(),
    ];

    public static Refusal? FirstObjection(OrderProposal proposal) =>
        All.Select(rule => rule.Check(proposal)).FirstOrDefault(refusal => refusal is not null);
}
