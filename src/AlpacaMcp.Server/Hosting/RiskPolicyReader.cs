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
            MaxOrderNotionalUsd = settings.Number(SettingCatalog.MaxOrderNotionalUsd) ?? start.MaxOrderNotionalUsd,
            MaxOrderQuantity = settings.Number(SettingCatalog.MaxOrderQuantity) ?? start.MaxOrderQuantity,
            MaxPositionPercent = settings.Number(SettingCatalog.MaxPositionPercent) ?? start.MaxPositionPercent,
            MaxShareOfEquityPercent = settings.Number(SettingCatalog.MaxShareOfEquityPercent) ?? start.MaxShareOfEquityPercent,
            MaxGrossExposurePercent = settings.Number(SettingCatalog.MaxGrossExposurePercent) ?? start.MaxGrossExposurePercent,
            MaxOpenOrders = (int?)settings.Number(SettingCatalog.MaxOpenOrders) ?? start.MaxOpenOrders,
            MaxOrdersPerMinute = (int?)settings.Number(SettingCatalog.MaxOrdersPerMinute) ?? start.MaxOrdersPerMinute,
            MaxOrdersPerDay = (int?)settings.Number(SettingCatalog.MaxOrdersPerDay) ?? start.MaxOrdersPerDay,
            MaxOpeningNotionalPerDayUsd = settings.Number(SettingCatalog.MaxOpeningNotionalPerDayUsd) ?? start.MaxOpeningNotionalPerDayUsd,
            MaxCryptoNotionalUsd = settings.Number(SettingCatalog.MaxCryptoNotionalUsd) ?? start.MaxCryptoNotionalUsd,
            AllowShortSelling = settings[SettingCatalog.AllowShortSelling]?.AsFlag() ?? start.AllowShortSelling,
            MinPriceUsd = settings.Number(SettingCatalog.MinPriceUsd) ?? start.MinPriceUsd,
            MinDollarVolumeUsd = settings.Number(SettingCatalog.MinDollarVolumeUsd) ?? start.MinDollarVolumeUsd,
            OptionMaxLossUsd = settings.Number(SettingCatalog.OptionMaxLossUsd) ?? start.OptionMaxLossUsd,
            MaxOptionContracts = settings.Number(SettingCatalog.MaxOptionContracts) ?? start.MaxOptionContracts,
            MinDaysToExpiry = (int?)settings.Number(SettingCatalog.MinDaysToExpiry) ?? start.MinDaysToExpiry,
            OptionCollarPercent = settings.Number(SettingCatalog.OptionCollarPercent) ?? start.OptionCollarPercent,
            OptionCollarUsd = settings.Number(SettingCatalog.OptionCollarUsd) ?? start.OptionCollarUsd,
            AllowedSymbols = settings.Symbols(SettingCatalog.AllowedSymbols) ?? start.AllowedSymbols,
            DeniedSymbols = settings.Symbols(SettingCatalog.DeniedSymbols) ?? start.DeniedSymbols,
            AllowedAssetClasses = settings.Words(SettingCatalog.AllowedAssetClasses) ?? start.AllowedAssetClasses,
            CollarPercent = settings.Number(SettingCatalog.CollarPercent) ?? start.CollarPercent,
            CollarPercentOffHours = settings.Number(SettingCatalog.CollarPercentOffHours) ?? start.CollarPercentOffHours,
            MaxQuoteAge = settings.Seconds(SettingCatalog.MaxQuoteAge) ?? start.MaxQuoteAge,
            MaxQuoteAgeIex = settings.Seconds(SettingCatalog.MaxQuoteAgeIex) ?? start.MaxQuoteAgeIex,
            AllowQueuedMarketOrders = settings[SettingCatalog.AllowQueuedMarketOrders]?.AsFlag() ?? start.AllowQueuedMarketOrders,
            MaxReducingOrdersPerMinute = (int?)settings.Number(SettingCatalog.MaxReducingOrdersPerMinute) ?? start.MaxReducingOrdersPerMinute,
            MaxDailyLossPercent = settings.Number(SettingCatalog.MaxDailyLossPercent) ?? start.MaxDailyLossPercent,
            MaxDrawdownPercent = settings.Number(SettingCatalog.MaxDrawdownPercent) ?? start.MaxDrawdownPercent,
            ApprovalAboveUsd = settings.Number(SettingCatalog.ApprovalAboveUsd) ?? start.ApprovalAboveUsd,
            TaintAfterNews = settings[SettingCatalog.TaintAfterNews]?.AsFlag() ?? start.TaintAfterNews,
            Approvals = Channel(settings) ?? start.Approvals,
        };
    }

    private static ApprovalChannel? Channel(Settings settings) => settings[SettingCatalog.Approvals]?.Text is { } text
        ? text.Equals(SettingCatalog.AskThroughClient, StringComparison.OrdinalIgnoreCase) ? ApprovalChannel.Ask : ApprovalChannel.OutOfBand
        : null;
}
