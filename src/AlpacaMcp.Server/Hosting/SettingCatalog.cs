using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Every setting there is. A name that is not here is not read.</summary>
internal static class SettingCatalog
{
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
        "Least severe event shown on stderr. The log files hold information and above, and what this setting adds (docs/operate/logs.md).")
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

    /// <summary>Every setting, in the order in which it is documented.</summary>
    public static readonly IReadOnlyList<Setting> All =
    [
        ApiKey, SecretKey, SecretKeyFile, OAuthToken, OAuthTokenFile, Credential, MasterKey, MasterKeyFile, PaperTrade, TradingUrl, DataUrl, DataFeed, Toolsets, Tools, ExcludeTools, ReadOnly, Mode, Home, SimulatorState, LogLevel, LiveAccount, RequestsPerMinute, AttemptTimeout, RepeatWindow, MonitorEvery,
        SettleFirstPause, SettleResendWindow, SettleQuietPeriod, SettleGiveUp, SettleAmbiguous, KillAt,
        .. HttpSettings.All, .. TelemetrySettings.All, .. LimitSettings.All, .. AccountSettings.All,
    ];

    /// <summary>The setting of that exact name.</summary>
    public static Setting? Find(string name) => All.FirstOrDefault(setting => setting.Name == name);
}
