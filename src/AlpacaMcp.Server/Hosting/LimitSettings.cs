using System.Globalization;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Hosting;

/// <summary>The settings that are limits, and when a person is asked.</summary>
internal static class LimitSettings
{
    /// <summary>Of <see cref="Approvals"/>.</summary>
    public const string AskThroughClient = "ask";

    public static readonly Setting MaxOrderNotionalUsd = new("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", SettingKind.Number,
        "Most one opening order may cost at its worst price, USD.")
    { Minimum = 1, Maximum = 10_000_000, Default = Of(policy => policy.MaxOrderNotionalUsd) };

    public static readonly Setting MaxOrderQuantity = new("ALPACA_MCP_MAX_ORDER_QUANTITY", SettingKind.Number, "Most shares in one opening stock order.")
    { Minimum = 1, Maximum = 1_000_000, Default = Of(policy => policy.MaxOrderQuantity) };

    public static readonly Setting MaxPositionPercent = new("ALPACA_MCP_MAX_POSITION_PERCENT", SettingKind.Number,
        "Most of equity one symbol may hold, open orders counted as filled, percent.")
    { Minimum = 0.1m, Maximum = 100, Default = Of(policy => policy.MaxPositionPercent) };

    public static readonly Setting MaxShareOfEquityPercent = new("ALPACA_MCP_MAX_SHARE_OF_EQUITY_PERCENT", SettingKind.Number,
        "Money limits also apply as this share of equity, whichever is smaller, percent.")
    { Minimum = 0.1m, Maximum = 100, Default = Of(policy => policy.MaxShareOfEquityPercent) };

    public static readonly Setting MaxGrossExposurePercent = new("ALPACA_MCP_MAX_GROSS_EXPOSURE_PERCENT", SettingKind.Number,
        "Most that all positions and open orders may be worth together, percent of equity; 100 is a leverage of 1.0.")
    { Minimum = 1, Maximum = 1_000, Default = Of(policy => policy.MaxGrossExposurePercent) };

    public static readonly Setting MaxOpenOrders = new("ALPACA_MCP_MAX_OPEN_ORDERS", SettingKind.WholeNumber,
        "Most orders open at once, those of others on the account included.")
    { Minimum = 1, Maximum = 10_000, Default = Of(policy => policy.MaxOpenOrders) };

    public static readonly Setting MaxOrdersPerMinute = new("ALPACA_MCP_MAX_ORDERS_PER_MINUTE", SettingKind.WholeNumber, "Most opening orders in a minute.")
    { Minimum = 1, Maximum = 10_000, Default = Of(policy => policy.MaxOrdersPerMinute) };

    public static readonly Setting MaxOrdersPerDay = new("ALPACA_MCP_MAX_ORDERS_PER_DAY", SettingKind.WholeNumber, "Most opening orders on a New York day.")
    { Minimum = 1, Maximum = 10_000_000, Default = Of(policy => policy.MaxOrdersPerDay) };

    public static readonly Setting MaxOpeningNotionalPerDayUsd = new("ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD", SettingKind.Number,
        "Most that opening orders may cost in a New York day, USD. Live trading must set it.")
    { Minimum = 1, Maximum = 1_000_000_000, Default = Of(policy => policy.MaxOpeningNotionalPerDayUsd) };

    public static readonly Setting MaxCryptoNotionalUsd = new("ALPACA_MCP_MAX_CRYPTO_NOTIONAL_USD", SettingKind.Number,
        "Most one opening crypto order may cost at its worst price, USD.")
    { Minimum = 1, Maximum = 10_000_000, Default = Of(policy => policy.MaxCryptoNotionalUsd) };

    public static readonly Setting AllowShortSelling = new("ALPACA_MCP_ALLOW_SHORT_SELLING", SettingKind.Flag, "true lets shares be sold that are not held.")
    { Default = Of(policy => policy.AllowShortSelling) };

    public static readonly Setting MinPriceUsd = new("ALPACA_MCP_MIN_PRICE_USD", SettingKind.Number, "Least price of a stock that is opened, USD; 0 for any.")
    { Minimum = 0, Maximum = 10_000, Default = Of(policy => policy.MinPriceUsd) };

    public static readonly Setting MinDollarVolumeUsd = new("ALPACA_MCP_MIN_DOLLAR_VOLUME_USD", SettingKind.Number,
        "Least USD that a stock must have traded for, on all exchanges, on its last whole day to be opened; 0 for any.")
    { Minimum = 0, Maximum = 1_000_000_000, Default = Of(policy => policy.MinDollarVolumeUsd) };

    public static readonly Setting OptionMaxLossUsd = new("ALPACA_MCP_OPTION_MAX_LOSS_USD", SettingKind.Number,
        "Most that one option order may add to what its underlying can lose, USD. Loss without a bound is always refused.")
    { Minimum = 1, Maximum = 1_000_000, Default = Of(policy => policy.OptionMaxLossUsd) };

    public static readonly Setting MaxOptionContracts = new("ALPACA_MCP_MAX_OPTION_CONTRACTS", SettingKind.WholeNumber,
        "Most contracts in the largest leg of one opening option order.")
    { Minimum = 1, Maximum = 10_000, Default = Of(policy => policy.MaxOptionContracts) };

    public static readonly Setting MinDaysToExpiry = new("ALPACA_MCP_MIN_DAYS_TO_EXPIRY", SettingKind.WholeNumber,
        "Least days to the expiration of a contract that is opened; 0 allows the expiration day.")
    { Minimum = 0, Maximum = 365, Default = Of(policy => policy.MinDaysToExpiry) };

    public static readonly Setting OptionCollarPercent = new("ALPACA_MCP_OPTION_COLLAR_PERCENT", SettingKind.Number,
        "How far past the market the limit price of an option order may reach, for a spread the net price, percent.")
    { Minimum = 0.1m, Maximum = 100, Default = Of(policy => policy.OptionCollarPercent) };

    public static readonly Setting OptionCollarUsd = new("ALPACA_MCP_OPTION_COLLAR_USD", SettingKind.Number,
        "The same in USD per share; the larger of the two holds.")
    { Minimum = 0.01m, Maximum = 10, Default = Of(policy => policy.OptionCollarUsd) };

    public static readonly Setting AllowedSymbols = new("ALPACA_MCP_ALLOWED_SYMBOLS", SettingKind.Symbols,
        "Symbols that may be opened. Not set: every symbol.");

    public static readonly Setting DeniedSymbols = new("ALPACA_MCP_DENIED_SYMBOLS", SettingKind.Symbols,
        "Symbols that may not be opened, whatever ALPACA_MCP_ALLOWED_SYMBOLS says.");

    public static readonly Setting AllowedAssetClasses = new("ALPACA_MCP_ALLOWED_ASSET_CLASSES", SettingKind.Words,
        "Classes of assets that may be opened. Not set: every class.")
    { Choices = ["us_equity", "us_option", "crypto"] };

    public static readonly Setting CollarPercent = new("ALPACA_MCP_COLLAR_PERCENT", SettingKind.Number,
        "How far past the quote a limit price may reach in the regular session, and for crypto, percent.")
    { Minimum = 0.1m, Maximum = 50, Default = Of(policy => policy.CollarPercent) };

    public static readonly Setting CollarPercentOffHours = new("ALPACA_MCP_COLLAR_PERCENT_OFF_HOURS", SettingKind.Number,
        "The same outside the regular session, percent.")
    { Minimum = 0.1m, Maximum = 50, Default = Of(policy => policy.CollarPercentOffHours) };

    public static readonly Setting MaxQuoteAge = new("ALPACA_MCP_MAX_QUOTE_AGE_SECONDS", SettingKind.WholeNumber,
        "Oldest quote that may price an opening order on the sip feed, for crypto and options, seconds.")
    { Minimum = 1, Maximum = 300, Default = Of(policy => (decimal)policy.MaxQuoteAge.TotalSeconds) };

    public static readonly Setting MaxQuoteAgeIex = new("ALPACA_MCP_MAX_QUOTE_AGE_IEX_SECONDS", SettingKind.WholeNumber,
        "Oldest quote that may price an opening stock order on the iex feed, seconds.")
    { Minimum = 1, Maximum = 900, Default = Of(policy => (decimal)policy.MaxQuoteAgeIex.TotalSeconds) };

    public static readonly Setting AllowQueuedMarketOrders = new("ALPACA_MCP_ALLOW_QUEUED_MARKET_ORDERS", SettingKind.Flag,
        "true lets an opening market order wait for the market to open, at a price nobody has seen.")
    { Default = Of(policy => policy.AllowQueuedMarketOrders) };

    public static readonly Setting MaxReducingOrdersPerMinute = new("ALPACA_MCP_MAX_REDUCING_ORDERS_PER_MINUTE", SettingKind.WholeNumber,
        "Reducing orders in a minute before they count as a loop.")
    { Minimum = 1, Maximum = 600, Default = Of(policy => policy.MaxReducingOrdersPerMinute) };

    public static readonly Setting MaxDailyLossPercent = new("ALPACA_MCP_MAX_DAILY_LOSS_PERCENT", SettingKind.Number,
        "Loss of a day from which on only reducing orders pass, percent of equity. Live trading must set it.")
    { Minimum = 0.1m, Maximum = 100, Default = Of(policy => policy.MaxDailyLossPercent) };

    public static readonly Setting MaxDrawdownPercent = new("ALPACA_MCP_MAX_DRAWDOWN_PERCENT", SettingKind.Number,
        "Loss since the highest equity from which on only reducing orders pass, percent.")
    { Minimum = 0.1m, Maximum = 100, Default = Of(policy => policy.MaxDrawdownPercent) };

    public static readonly Setting ApprovalAboveUsd = new("ALPACA_MCP_APPROVAL_ABOVE_USD", SettingKind.Number,
        "Cost of an opening order above which a person is asked first, USD. Not set: on paper never for its size.")
    { Minimum = 0, Maximum = 10_000_000, Default = static environment => RiskPolicy.DefaultFor(environment).ApprovalAboveUsd?.ToString("0.##", CultureInfo.InvariantCulture) };

    public static readonly Setting TaintAfterNews = new("ALPACA_MCP_TAINT_AFTER_NEWS", SettingKind.Flag,
        "true asks a person before every opening order, and before close_all_positions, for 10 minutes after get_news returned something to the same caller.")
    { Default = Of(policy => policy.TaintAfterNews) };

    public static readonly Setting Approvals = new("ALPACA_MCP_APPROVALS", SettingKind.Choice,
        "How a person is asked: ask shows a form through the client where it has one, out-of-band only lets the operator answer, with alpaca-mcp approvals. For clients that accept by themselves.")
    { Choices = [AskThroughClient, "out-of-band"], Default = static _ => AskThroughClient };

    /// <summary>Every limit, in the order in which it is documented.</summary>
    public static readonly IReadOnlyList<Setting> All =
    [
        MaxOrderNotionalUsd, MaxOrderQuantity, MaxPositionPercent, MaxShareOfEquityPercent, MaxGrossExposurePercent,
        MaxOpenOrders, MaxOrdersPerMinute, MaxOrdersPerDay, MaxOpeningNotionalPerDayUsd, MaxCryptoNotionalUsd,
        AllowShortSelling, MinPriceUsd, MinDollarVolumeUsd, OptionMaxLossUsd, MaxOptionContracts,
        MinDaysToExpiry, OptionCollarPercent, OptionCollarUsd, AllowedSymbols, DeniedSymbols,
        AllowedAssetClasses, CollarPercent, CollarPercentOffHours, MaxQuoteAge, MaxQuoteAgeIex,
        AllowQueuedMarketOrders, MaxReducingOrdersPerMinute, MaxDailyLossPercent, MaxDrawdownPercent, ApprovalAboveUsd,
        TaintAfterNews, Approvals,
    ];

    private static Func<TradingEnvironment, string?> Of(Func<RiskPolicy, decimal> limit) =>
        environment => limit(RiskPolicy.DefaultFor(environment)).ToString("0.##", CultureInfo.InvariantCulture);

    private static Func<TradingEnvironment, string?> Of(Func<RiskPolicy, bool> isAllowed) =>
        environment => isAllowed(RiskPolicy.DefaultFor(environment)) ? "true" : "false";
}
