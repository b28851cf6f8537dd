using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Reads the limits: what is set, over the defaults of the environment.</summary>
internal static class RiskPolicyReader
{
    /// <summary>The limits in force. Bounds were checked when the settings were read.</summary>
    public static RiskPolicy Read(Settings settings, TradingEnvironment environment)
    {
        var start = RiskPolicy.DefaultFor(environment);
        return start with
        {
            MaxOrderNotionalUsd = settings.Number(LimitSettings.MaxOrderNotionalUsd) ?? start.MaxOrderNotionalUsd,
            MaxOrderQuantity = settings.Number(LimitSettings.MaxOrderQuantity) ?? start.MaxOrderQuantity,
            MaxPositionPercent = settings.Number(LimitSettings.MaxPositionPercent) ?? start.MaxPositionPercent,
            MaxShareOfEquityPercent = settings.Number(LimitSettings.MaxShareOfEquityPercent) ?? start.MaxShareOfEquityPercent,
            MaxGrossExposurePercent = settings.Number(LimitSettings.MaxGrossExposurePercent) ?? start.MaxGrossExposurePercent,
            MaxOpenOrders = (int?)settings.Number(LimitSettings.MaxOpenOrders) ?? start.MaxOpenOrders,
            MaxOrdersPerMinute = (int?)settings.Number(LimitSettings.MaxOrdersPerMinute) ?? start.MaxOrdersPerMinute,
            MaxOrdersPerDay = (int?)settings.Number(LimitSettings.MaxOrdersPerDay) ?? start.MaxOrdersPerDay,
            MaxOpeningNotionalPerDayUsd = settings.Number(LimitSettings.MaxOpeningNotionalPerDayUsd) ?? start.MaxOpeningNotionalPerDayUsd,
            MaxCryptoNotionalUsd = settings.Number(LimitSettings.MaxCryptoNotionalUsd) ?? start.MaxCryptoNotionalUsd,
            AllowShortSelling = settings[LimitSettings.AllowShortSelling]?.AsFlag() ?? start.AllowShortSelling,
            MinPriceUsd = settings.Number(LimitSettings.MinPriceUsd) ?? start.MinPriceUsd,
            MinDollarVolumeUsd = settings.Number(LimitSettings.MinDollarVolumeUsd) ?? start.MinDollarVolumeUsd,
            OptionMaxLossUsd = settings.Number(LimitSettings.OptionMaxLossUsd) ?? start.OptionMaxLossUsd,
            MaxOptionContracts = settings.Number(LimitSettings.MaxOptionContracts) ?? start.MaxOptionContracts,
            MinDaysToExpiry = (int?)settings.Number(LimitSettings.MinDaysToExpiry) ?? start.MinDaysToExpiry,
            OptionCollarPercent = settings.Number(LimitSettings.OptionCollarPercent) ?? start.OptionCollarPercent,
            OptionCollarUsd = settings.Number(LimitSettings.OptionCollarUsd) ?? start.OptionCollarUsd,
            AllowedSymbols = settings.Symbols(LimitSettings.AllowedSymbols) ?? start.AllowedSymbols,
            DeniedSymbols = settings.Symbols(LimitSettings.DeniedSymbols) ?? start.DeniedSymbols,
            AllowedAssetClasses = settings.Words(LimitSettings.AllowedAssetClasses) ?? start.AllowedAssetClasses,
            CollarPercent = settings.Number(LimitSettings.CollarPercent) ?? start.CollarPercent,
            CollarPercentOffHours = settings.Number(LimitSettings.CollarPercentOffHours) ?? start.CollarPercentOffHours,
            MaxQuoteAge = settings.Seconds(LimitSettings.MaxQuoteAge) ?? start.MaxQuoteAge,
            MaxQuoteAgeIex = settings.Seconds(LimitSettings.MaxQuoteAgeIex) ?? start.MaxQuoteAgeIex,
            AllowQueuedMarketOrders = settings[LimitSettings.AllowQueuedMarketOrders]?.AsFlag() ?? start.AllowQueuedMarketOrders,
            MaxReducingOrdersPerMinute = (int?)settings.Number(LimitSettings.MaxReducingOrdersPerMinute) ?? start.MaxReducingOrdersPerMinute,
            MaxDailyLossPercent = settings.Number(LimitSettings.MaxDailyLossPercent) ?? start.MaxDailyLossPercent,
            MaxDrawdownPercent = settings.Number(LimitSettings.MaxDrawdownPercent) ?? start.MaxDrawdownPercent,
            ApprovalAboveUsd = settings.Number(LimitSettings.ApprovalAboveUsd) ?? start.ApprovalAboveUsd,
            TaintAfterNews = settings[LimitSettings.TaintAfterNews]?.AsFlag() ?? start.TaintAfterNews,
            Approvals = Channel(settings) ?? start.Approvals,
        };
    }

    private static ApprovalChannel? Channel(Settings settings) => settings[LimitSettings.Approvals]?.Text is { } text
        ? text.Equals(LimitSettings.AskThroughClient, StringComparison.OrdinalIgnoreCase) ? ApprovalChannel.Ask : ApprovalChannel.OutOfBand
        : null;
}
