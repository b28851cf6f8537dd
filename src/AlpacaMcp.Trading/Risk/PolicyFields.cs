using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Every limit there is, in the order in which it is documented. A test fails when a property of <see cref="RiskPolicy"/> is missing here.</summary>
public static class PolicyFields
{
    public static IReadOnlyList<PolicyField> All { get; } =
    [
        Most(nameof(RiskPolicy.MaxOrderNotionalUsd), "USD per opening order", RiskCode.OrderNotional, p => p.MaxOrderNotionalUsd),
        Most(nameof(RiskPolicy.MaxOrderQuantity), "shares per opening stock order", RiskCode.OrderQuantity, p => p.MaxOrderQuantity),
        Most(nameof(RiskPolicy.MaxPositionPercent), "percent of equity per symbol", RiskCode.PositionShare, p => p.MaxPositionPercent),
        Most(nameof(RiskPolicy.MaxShareOfEquityPercent), "percent of equity that the money limits of one order also keep", RiskCode.OrderNotional, p => p.MaxShareOfEquityPercent),
        Most(nameof(RiskPolicy.MaxGrossExposurePercent), "percent of equity in all symbols together", RiskCode.GrossExposure, p => p.MaxGrossExposurePercent),
        Most(nameof(RiskPolicy.MaxOpenOrders), "open orders", RiskCode.OpenOrders, p => p.MaxOpenOrders),
        Most(nameof(RiskPolicy.MaxOrdersPerMinute), "opening orders a minute", RiskCode.OrdersPerMinute, p => p.MaxOrdersPerMinute),
        Most(nameof(RiskPolicy.MaxOrdersPerDay), "opening orders a New York day", RiskCode.OrdersPerDay, p => p.MaxOrdersPerDay),
        Most(nameof(RiskPolicy.MaxOpeningNotionalPerDayUsd), "USD of opening orders a New York day", RiskCode.DailyNotional, p => p.MaxOpeningNotionalPerDayUsd),
        Most(nameof(RiskPolicy.MaxCryptoNotionalUsd), "USD per opening crypto order", RiskCode.CryptoNotional, p => p.MaxCryptoNotionalUsd),
        Leave(nameof(RiskPolicy.AllowShortSelling), "short selling", RiskCode.ShortSelling, p => p.AllowShortSelling),
        Most(nameof(RiskPolicy.OptionMaxLossUsd), "USD that an option order may add to the loss", RiskCode.OptionMaxLoss, p => p.OptionMaxLossUsd),
        Most(nameof(RiskPolicy.MaxOptionContracts), "contracts per opening option order", RiskCode.OptionContracts, p => p.MaxOptionContracts),
        Least(nameof(RiskPolicy.MinDaysToExpiry), "least days to the expiration of a contract that is opened", RiskCode.OptionDaysToExpiry, p => p.MinDaysToExpiry),
        Least(nameof(RiskPolicy.MinPriceUsd), "least USD per share of a stock that is opened", RiskCode.MinPrice, p => p.MinPriceUsd),
        Least(nameof(RiskPolicy.MinDollarVolumeUsd), "least USD a day that a stock trades for", RiskCode.DollarVolume, p => p.MinDollarVolumeUsd),
        Allowed(nameof(RiskPolicy.AllowedSymbols), "symbols that may be opened", RiskCode.SymbolNotAllowed, p => p.AllowedSymbols),
        new(nameof(RiskPolicy.DeniedSymbols), "symbols that may not be opened", RiskCode.SymbolNotAllowed, p => Text(p.DeniedSymbols, "none"), (now, was) => was.DeniedSymbols.Except(now.DeniedSymbols).Any()),
        Allowed(nameof(RiskPolicy.AllowedAssetClasses), "asset classes that may be opened", RiskCode.AssetClassNotAllowed, p => p.AllowedAssetClasses),
        Most(nameof(RiskPolicy.MaxDailyLossPercent), "percent of equity lost in a day", RiskCode.DailyLoss, p => p.MaxDailyLossPercent),
        Most(nameof(RiskPolicy.MaxDrawdownPercent), "percent of equity lost since its peak", RiskCode.Drawdown, p => p.MaxDrawdownPercent),
        new(nameof(RiskPolicy.ApprovalAboveUsd), "USD above which a person is asked", ApprovalCode.Required, p => p.ApprovalAboveUsd is { } usd ? usd.Text() : "off", (now, was) => was.ApprovalAboveUsd is { } before && !(now.ApprovalAboveUsd <= before)),
        new(nameof(RiskPolicy.TaintAfterNews), "asking a person after news was read", ApprovalCode.Required, p => p.TaintAfterNews ? "on" : "off", (now, was) => was.TaintAfterNews && !now.TaintAfterNews),
        new(nameof(RiskPolicy.Approvals), "where a person may say yes", ApprovalCode.Required, p => p.Approvals == ApprovalChannel.Ask ? "ask" : "out-of-band", (now, was) => now.Approvals < was.Approvals),
        Most(nameof(RiskPolicy.CollarPercent), "percent past the quote in the regular session, and for crypto", RiskCode.PriceCollar, p => p.CollarPercent),
        Most(nameof(RiskPolicy.CollarPercentOffHours), "percent past the quote outside the regular session", RiskCode.PriceCollar, p => p.CollarPercentOffHours),
        Most(nameof(RiskPolicy.OptionCollarPercent), "percent past the market for options", RiskCode.PriceCollar, p => p.OptionCollarPercent),
        Most(nameof(RiskPolicy.OptionCollarUsd), "USD per share past the market for options", RiskCode.PriceCollar, p => p.OptionCollarUsd),
        Most(nameof(RiskPolicy.MaxQuoteAge), "seconds of a quote's age", RiskCode.NoFreshQuote, p => Seconds(p.MaxQuoteAge)),
        Most(nameof(RiskPolicy.MaxQuoteAgeIex), "seconds of a quote's age on iex", RiskCode.NoFreshQuote, p => Seconds(p.MaxQuoteAgeIex)),
        Leave(nameof(RiskPolicy.AllowQueuedMarketOrders), "opening market orders while the market is closed", RiskCode.MarketClosed, p => p.AllowQueuedMarketOrders),
        Most(nameof(RiskPolicy.MaxReducingOrdersPerMinute), "reducing orders a minute", RiskCode.ReducingLoop, p => p.MaxReducingOrdersPerMinute),
    ];

    private static PolicyField Most(string name, string words, string code, Func<RiskPolicy, decimal> value) =>
        new(name, words, code, p => value(p).Text(), (now, was) => value(now) > value(was));

    private static PolicyField Least(string name, string words, string code, Func<RiskPolicy, decimal> value) =>
        new(name, words, code, p => value(p).Text(), (now, was) => value(now) < value(was));

    private static PolicyField Leave(string name, string words, string code, Func<RiskPolicy, bool> value) =>
        new(name, words, code, p => value(p) ? "allowed" : "off", (now, was) => value(now) && !value(was));

    // An empty list allows everything.
    private static PolicyField Allowed(string name, string words, string code, Func<RiskPolicy, IReadOnlyList<string>> value) =>
        new(name, words, code, p => Text(value(p), "all"), (now, was) => value(was).Count > 0 && (value(now).Count == 0 || value(now).Except(value(was)).Any()));

    private static decimal Seconds(TimeSpan age) => age.Ticks / (decimal)TimeSpan.TicksPerSecond;

    private static string Text(IReadOnlyList<string> names, string none) => names.Count == 0 ? none : string.Join(',', names.Distinct().Order(StringComparer.Ordinal));
}
