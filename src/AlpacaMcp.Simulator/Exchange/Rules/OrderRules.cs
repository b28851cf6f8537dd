using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>All rules in the order in which they are asked: form of the order first, money last.</summary>
internal static class OrderRules
{
    public static IReadOnlyList<IOrderRule> All { get; } =
    [
        new SuspendedTrade(), new UniqueClientId(), new AdvancedInstructions(), new OptionTerms(), new SpreadTerms(), new OptionLevel(),
        new CryptoTerms(), new FractionalTerms(), new ExtendedHoursTerms(), new StockTerms(), new PriceIncrement(), new AuctionWindow(),
        new StatedIntent(), new SpreadPositions(), new GroupPurpose(), new GroupPrices(), new StopSide(), new AvailableQuantity(), new NotionalClose(),
        new ShortSale(), new WashTrade(), new ClosingOnly(), new CostBounds(), new BuyingPower(), new OptionCover(), new OptionMoney(),
    ];

    public static Refusal? FirstObjection(OrderProposal proposal) =>
        All.Select(rule => rule.Check(proposal)).FirstOrDefault(refusal => refusal is not null);
}
