using System.Globalization;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Every setting there is. A name that is not here is not read.</summary>
internal static class SettingCatalog
{
    /// <summary>Of <see cref="Approvals"/>.</summary>
    public const string AskThroughClient = "ask";

    public static readonly Setting ApiKey = new("ALPACA_API_KEY", SettingKind.Text,
        "API key id. Without any ALPACA_API_KEY, ALPACA_SECRET_KEY, ALPACA_PAPER_TRADE, ALPACA_TRADING_URL, ALPACA_DATA_URL and ALPACA_MCP_LIVE_ACCOUNT an embedded exchange is used.")
    { IsSecret = true };

    public static readonly Setting SecretKey = new("ALPACA_SECRET_KEY", SettingKind.Text, "Secret that belongs to ALPACA_API_KEY.") { IsSecret = true };

    public static readonly Setting SecretKeyFile = new("ALPACA_SECRET_KEY_FILE", SettingKind.Text,
        "File that holds the secret of ALPACA_API_KEY and nothing else, for its owner only. Read again when it changes. ALPACA_SECRET_KEY wins over it.");

    public static readonly Setting OAuthToken = new("ALPACA_OAUTH_TOKEN", SettingKind.Text, "Bearer token of an OAuth application, instead of a key and its secret.") { IsSecret = true };

    public static readonly Setting OAuthTokenFile = new("ALPACA_OAUTH_TOKEN_FILE", SettingKind.Text, "File that holds the bearer token and nothing else. Read again when it changes.");

    public static readonly Setting Credential = new("ALPACA_MCP_CREDENTIAL", SettingKind.Text,
        "Which credential of the store to use (`alpaca-mcp credentials`). Not set: paper, or live with ALPACA_PAPER_TRADE=false.");

    public static readonly Setting MasterKey = new("ALPACA_MCP_MASTER_KEY", SettingKind.Text, "What seals the credential store: 32 bytes in base64 (`openssl rand -base64 32`).") { IsSecret = true };

    public static readonly Setting MasterKeyFile = new("ALPACA_MCP_MASTER_KEY_FILE", SettingKind.Text, "File that holds the master key and nothing else, for its owner only.");

    public static readonly Setting PaperTrade = new("ALPACA_PAPER_TRADE", SettingKind.Flag,
        "true trades on paper. false trades real money and also needs ALPACA_MCP_LIVE_ACCOUNT and three explicit limits.")
    { Default = static _ => "true" };

    public static readonly Setting TradingUrl = new("ALPACA_TRADING_URL", SettingKind.Url,
        "Where orders go: Alpaca's own host, or an exchange on loopback such as `alpaca-mcp simulate`.");

    public static readonly Setting DataUrl = new("ALPACA_DATA_URL", SettingKind.Url,
        "Where prices come from: Alpaca's own host, or the exchange on loopback.");

    public static readonly Setting DataFeed = new("ALPACA_DATA_FEED", SettingKind.Choice,
        "Stock feed: iex is one exchange and free, sip is consolidated and needs a subscription.")
    { Choices = ["iex", "sip"], Default = static _ => "iex" };

    public static readonly Setting Toolsets = new("ALPACA_TOOLSETS", SettingKind.Words,
        $"Toolsets to offer, of {string.Join(", ", Toolset.Choices)}. Not set: all. get_status is offered whatever this and the next settings say.");

    public static readonly Setting Tools = new("ALPACA_MCP_TOOLS", SettingKind.Words,
        "The only tools to offer, such as get_orders,cancel_order_by_id, whatever ALPACA_TOOLSETS says. Not set: those of the toolsets.");

    public static readonly Setting ExcludeTools = new("ALPACA_MCP_EXCLUDE_TOOLS", SettingKind.Words,
        "Tools not to offer, whether ALPACA_TOOLSETS or ALPACA_MCP_TOOLS chose them.");

    public static readonly Setting ReadOnly = new("ALPACA_MCP_READ_ONLY", SettingKind.Flag,
        "true offers no tool that changes anything, whatever ALPACA_MCP_TOOLS says, and denies every such call; not even a cancel passes.")
    { Default = static _ => "false" };

    public static readonly Setting Mode = new("ALPACA_MCP_MODE", SettingKind.Choice,
        "full lists every tool offered. search lists find_tools, call_read_tool, call_trading_tool, get_status and halt_trading, and all tools offered are found and called through them.")
    { Choices = ["full", "search"], Default = static _ => "full" };

    public static readonly Setting Home = new("ALPACA_MCP_HOME", SettingKind.Text,
        "Folder for logs and the journal. Not set: alpaca-mcp in the user's application-data folder.");

    public static readonly Setting SimulatorState = new("ALPACA_MCP_SIMULATOR_STATE", SettingKind.Text,
        "Folder that keeps the embedded exchange's account, book and clock over restarts; servers that share it share the exchange. Not set: everything vanishes at exit.");

    public static readonly Setting LogLevel = new("ALPACA_MCP_LOG_LEVEL", SettingKind.Choice,
        "Least severe event shown on stderr. The log file holds information and above, and what this setting adds.")
    { Choices = ["debug", "information", "warning", "error"], Default = static _ => "warning" };

    public static readonly Setting LiveAccount = new("ALPACA_MCP_LIVE_ACCOUNT", SettingKind.Text,
        "Account number that may be traded live. Must equal the broker's answer, or the server does not start.");

    public static readonly Setting RequestsPerMinute = new("ALPACA_MCP_REQUESTS_PER_MINUTE", SettingKind.WholeNumber,
        "Requests this server sends to the trading API in a minute. Alpaca allows 200 by default.")
    { Minimum = 10, Maximum = 10_000, Default = static _ => "200" };

    public static readonly Setting AttemptTimeout = new("ALPACA_MCP_ATTEMPT_TIMEOUT_MS", SettingKind.WholeNumber,
        "How long one request may wait for its answer, milliseconds.")
    { Minimum = 100, Maximum = 120_000, Default = static _ => "10000" };

    public static readonly Setting RepeatWindow = new("ALPACA_MCP_REPEAT_WINDOW_SECONDS", SettingKind.WholeNumber,
        "The same order again within this time is not placed again unless force_new says so, seconds; 0 lets every repeat pass.")
    { Minimum = 0, Maximum = 3_600, Default = static _ => "30" };

    public static readonly Setting MonitorEvery = new("ALPACA_MCP_MONITOR_SECONDS", SettingKind.WholeNumber,
        "How often losses, the peak and rejections are looked at while nothing fills, seconds.")
    { Minimum = 5, Maximum = 300, Default = static _ => "30" };

    public static readonly Setting SettleFirstPause = new("ALPACA_MCP_SETTLE_FIRST_PAUSE_MS", SettingKind.WholeNumber,
        "Drills at an exchange on loopback only: pause before an unanswered order is first looked for, milliseconds.")
    { Minimum = 1, Maximum = 60_000, Default = static _ => "250" };

    public static readonly Setting SettleResendWindow = new("ALPACA_MCP_SETTLE_RESEND_WINDOW_MS", SettingKind.WholeNumber,
        "Drills at an exchange on loopback only: how long after its decision an unanswered order may be sent again under its id, milliseconds.")
    { Minimum = 0, Maximum = 60_000, Default = static _ => "10000" };

    public static readonly Setting SettleQuietPeriod = new("ALPACA_MCP_SETTLE_QUIET_PERIOD_MS", SettingKind.WholeNumber,
        "Drills at an exchange on loopback only: how long look-ups must agree that an order is not there, milliseconds.")
    { Minimum = 1, Maximum = 300_000, Default = static _ => "30000" };

    public static readonly Setting SettleGiveUp = new("ALPACA_MCP_SETTLE_GIVE_UP_MS", SettingKind.WholeNumber,
        "Drills at an exchange on loopback only: how long after its decision an order is answered as unknown, milliseconds.")
    { Minimum = 1, Maximum = 300_000, Default = static _ => "50000" };

    public static readonly Setting SettleAmbiguous = new("ALPACA_MCP_SETTLE_AMBIGUOUS_MS", SettingKind.WholeNumber,
        "Drills at an exchange on loopback only: how long an order's fate may stay open while the broker answers before trading halts, milliseconds.")
    { Minimum = 1, Maximum = 600_000, Default = static _ => "60000" };

    public static readonly Setting KillAt = new("ALPACA_MCP_KILL_AT", SettingKind.Choice,
        "Drills at an exchange on loopback only: the server kills itself at this point of an order's way.")
    { Choices = [.. Enum.GetNames<CrashPoint>().Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName)] };

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

    /// <summary>Every setting, in the order in which it is documented.</summary>
    public static readonly IReadOnlyList<Setting> All =
    [
        ApiKey, SecretKey, SecretKeyFile, OAuthToken, OAuthTokenFile, Credential, MasterKey, MasterKeyFile, PaperTrade, TradingUrl, DataUrl, DataFeed, Toolsets, Tools, ExcludeTools, ReadOnly, Mode, Home, SimulatorState, LogLevel, LiveAccount, RequestsPerMinute, AttemptTimeout, RepeatWindow, MonitorEvery,
        SettleFirstPause, SettleResendWindow, SettleQuietPeriod, SettleGiveUp, SettleAmbiguous, KillAt,
        MaxOrderNotionalUsd, MaxOrderQuantity, MaxPositionPercent, MaxShareOfEquityPercent, MaxGrossExposurePercent,
        MaxOpenOrders, MaxOrdersPerMinute, MaxOrdersPerDay, MaxOpeningNotionalPerDayUsd, MaxCryptoNotionalUsd, AllowShortSelling, MinPriceUsd, MinDollarVolumeUsd,
        OptionMaxLossUsd, MaxOptionContracts, MinDaysToExpiry, OptionCollarPercent, OptionCollarUsd, AllowedSymbols, DeniedSymbols, AllowedAssetClasses,
        CollarPercent, CollarPercentOffHours, MaxQuoteAge, MaxQuoteAgeIex, AllowQueuedMarketOrders, MaxReducingOrdersPerMinute,
        MaxDailyLossPercent, MaxDrawdownPercent, ApprovalAboveUsd, TaintAfterNews, Approvals,
    ];

    /// <summary>The setting of that exact name.</summary>
    public static Setting? Find(string name) => All.FirstOrDefault(setting => setting.Name == name);

    private static Func<TradingEnvironment, string?> Of(Func<RiskPolicy, decimal> limit) =>
        environment => limit(RiskPolicy.DefaultFor(environment)).ToString("0.##", CultureInfo.InvariantCulture);

    private static Func<TradingEnvironment, string?> Of(Func<RiskPolicy, bool> isAllowed) =>
        environment => isAllowed(RiskPolicy.DefaultFor(environment)) ? "true" : "false";
}
