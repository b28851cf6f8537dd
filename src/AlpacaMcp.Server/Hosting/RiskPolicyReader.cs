using AlpacaMcp.Trading;
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
            MaxOptionLossUsd = settings.Number(SettingCatalog.MaxOptionLossUsd) ?? start.MaxOptionLossUsd,
            MaxOptionContracts = settings.Number(SettingCatalog.MaxOptionContracts) ?? start.MaxOptionContracts,
            MinDaysToExpiry = (int?)settings.Number(SettingCatalog.MinDaysToExpiry) ?? start.MinDaysToExpiry,
            AllowedSymbols = settings.Symbols(SettingCatalog.AllowedSymbols) ?? start.AllowedSymbols,
            DeniedSymbols = settings.Symbols(SettingCatalog.DeniedSymbols) ?? start.DeniedSymbols,
            CollarPercent = settings.Number(SettingCatalog.CollarPercent) ?? start.CollarPercent,
            CollarPercentOffHours = settings.Number(SettingCatalog.CollarPercentOffHours) ?? start.CollarPercentOffHours,
            MaxQuoteAge = settings.Seconds(SettingCatalog.MaxQuoteAge) ?? start.MaxQuoteAge,
            MaxQuoteAgeIex = settings.Seconds(SettingCatalog.MaxQuoteAgeIex) ?? start.MaxQuoteAgeIex,
            MaxReducingOrdersPerMinute = (int?)settings.Number(SettingCatalog.MaxReducingOrdersPerMinute) ?? start.MaxReducingOrdersPerMinute,
        };
    }
}
