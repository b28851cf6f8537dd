namespace AlpacaMcp.Load.Stage;

/// <summary>The environment of a server under load.</summary>
internal static class LoadSettings
{
    // What would stop the load before it reaches the broker. The exchange says a million requests a minute, and the server believes it.
    private static readonly (string Name, string Value)[] s_room =
    [
        ("ALPACA_MCP_REQUESTS_PER_MINUTE", "10000"),
        ("ALPACA_MCP_MAX_POSITION_PERCENT", "100"),
        ("ALPACA_MCP_MAX_GROSS_EXPOSURE_PERCENT", "100"),
        ("ALPACA_MCP_MAX_OPEN_ORDERS", "10000"),
        ("ALPACA_MCP_MAX_ORDERS_PER_MINUTE", "10000"),
        ("ALPACA_MCP_MAX_ORDERS_PER_DAY", "10000000"),
        ("ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD", "1000000000"),
    ];

    // With a fault in every twentieth answer, the times of every day would spend a minute on settling what takes a second here.
    private static readonly (string Name, string Value)[] s_haste =
    [
        ("ALPACA_MCP_ATTEMPT_TIMEOUT_MS", "3000"),
        ("ALPACA_MCP_SETTLE_FIRST_PAUSE_MS", "50"),
        ("ALPACA_MCP_SETTLE_RESEND_WINDOW_MS", "4000"),
        ("ALPACA_MCP_SETTLE_QUIET_PERIOD_MS", "4000"),
        ("ALPACA_MCP_SETTLE_GIVE_UP_MS", "15000"),
    ];

    /// <summary>Every limit as it ships.</summary>
    public static Dictionary<string, string> AsShipped(ExchangeProcess exchange, string home) => new()
    {
        ["ALPACA_API_KEY"] = ExchangeProcess.Key,
        ["ALPACA_SECRET_KEY"] = ExchangeProcess.Secret,
        ["ALPACA_TRADING_URL"] = exchange.Url.GetLeftPart(UriPartial.Authority),
        ["ALPACA_MCP_HOME"] = home,
    };

    /// <summary>Limits out of the way.</summary>
    public static Dictionary<string, string> WithRoom(ExchangeProcess exchange, string home) => With(AsShipped(exchange, home), s_room);

    /// <summary>The same, and no limit to the calls of one caller either.</summary>
    public static Dictionary<string, string> WithRoomForCalls(ExchangeProcess exchange, string home) => With(WithRoom(exchange, home), [("ALPACA_MCP_HTTP_CALLS_PER_SECOND", "10000")]);

    /// <summary>Limits out of the way, and unanswered orders settled in seconds.</summary>
    public static Dictionary<string, string> WithRoomAndHaste(ExchangeProcess exchange, string home) => With(WithRoom(exchange, home), s_haste);

    private static Dictionary<string, string> With(Dictionary<string, string> settings, (string Name, string Value)[] more)
    {
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }
}
