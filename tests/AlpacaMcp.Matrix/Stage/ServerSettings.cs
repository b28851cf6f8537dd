using System.Globalization;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>The environment of a server in a cell: seconds become milliseconds, and no budget stands in the way.</summary>
internal static class ServerSettings
{
    public const string KillAt = "ALPACA_MCP_KILL_AT";

    /// <summary>In one symbol, USD, of 100,000: what an order leaves of it is asked for at the end.</summary>
    public const decimal MaxPosition = 8_000;

    private static readonly TimeSpan s_attempt = TimeSpan.FromMilliseconds(700);

    // Absence is believed after a quiet period that is longer than an order of FaultChoices stays hidden, with room for a busy machine.
    private static readonly (string Name, TimeSpan Span)[] s_times =
    [
        ("ALPACA_MCP_ATTEMPT_TIMEOUT_MS", s_attempt),
        ("ALPACA_MCP_SETTLE_FIRST_PAUSE_MS", TimeSpan.FromMilliseconds(10)),
        ("ALPACA_MCP_SETTLE_RESEND_WINDOW_MS", TimeSpan.FromMilliseconds(900)),
        ("ALPACA_MCP_SETTLE_QUIET_PERIOD_MS", TimeSpan.FromMilliseconds(900)),
        ("ALPACA_MCP_SETTLE_GIVE_UP_MS", TimeSpan.FromMilliseconds(2_500)),
    ];

    /// <summary>For an exchange and a home.</summary>
    public static Dictionary<string, string> For(SimulatedExchange exchange, string home)
    {
        var settings = WithoutHaste(exchange, home);
        foreach (var (name, span) in s_times)
            settings[name] = span.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        settings["ALPACA_MCP_MAX_POSITION_PERCENT"] = (MaxPosition / 1_000).ToString(CultureInfo.InvariantCulture);
        return settings;
    }

    /// <summary>The same with the times of every day.</summary>
    public static Dictionary<string, string> WithoutHaste(SimulatedExchange exchange, string home) => new()
    {
        ["ALPACA_API_KEY"] = exchange.KeyId,
        ["ALPACA_SECRET_KEY"] = exchange.SecretKey,
        ["ALPACA_TRADING_URL"] = exchange.Url.GetLeftPart(UriPartial.Authority),
        ["ALPACA_MCP_HOME"] = home,
        ["ALPACA_MCP_REQUESTS_PER_MINUTE"] = "10000",
    };
}
