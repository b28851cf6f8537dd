using AlpacaMcp.Trading.Risk.Rules;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Every rule the gate runs. A house test fails when a file in Rules is missing here.</summary>
internal static class RiskRules
{
    internal static IReadOnlyList<IRiskRule> All { get; } =
    [
        new TradingHalted(),
        new ReduceOnly(),
        new PolicyAccepted(),
        new AccountReadable(),
        new ClockAgreement(),
        new NoUnknownOrder(),
        new ProfitReadable(),
        new MaxDailyLoss(),
        new MaxDrawdown(),
        new SymbolAllowed(),
        new AssetClassAllowed(),
        new ShortSelling(),
        new MinPrice(),
        new MinDollarVolume(),
        new FreshQuote(),
        new OpenMarket(),
        new MaxOrderNotional(),
        new MaxOrderQuantity(),
        new MaxCryptoNotional(),
        new MaxPositionShare(),
        new MaxGrossExposure(),
        new MaxOpenOrders(),
        new MaxOrdersPerMinute(),
        new MaxOrdersPerDay(),
        new MaxDailyNotional(),
        new PriceCollar(),
        new WashTrade(),
        new OptionUndefinedRisk(),
        new MaxOptionLoss(),
        new MaxOptionContracts(),
        new MinDaysToExpiry(),
        new OptionPriceCollar(),
        new ReducingLoop(),
    ];
}
