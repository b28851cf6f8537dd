using AlpacaMcp.Trading.Risk.Rules;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Every rule the gate runs. A house test fails when a file in Rules is missing here.</summary>
internal static class RiskRules
{
    internal static IReadOnlyList<IRiskRule> All { get; } =
    [
        new AccountReadable(),
        new ClockAgreement(),
        new NoUnknownOrder(),
        new SymbolAllowed(),
        new FreshQuote(),
        new OpenMarket(),
        new MaxOrderNotional(),
        new MaxOrderQuantity(),
        new MaxPositionShare(),
        new PriceCollar(),
        new OptionUndefinedRisk(),
        new MaxOptionLoss(),
        new MaxOptionContracts(),
        new MinDaysToExpiry(),
        new OptionPriceCollar(),
        new ReducingLoop(),
    ];
}
