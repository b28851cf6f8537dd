using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Mcp;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Tests.Hosting;

internal static class A
{
    public static Settings Settings(params (string Name, string Value)[] environment) =>
        SettingsReader.Read(environment.ToDictionary(pair => pair.Name, pair => pair.Value));

    public static (string Name, string Value)[] Keys(string key = "KEY") => [("ALPACA_API_KEY", key), ("ALPACA_SECRET_KEY", "SECRET")];

    public static (string Name, string Value)[] LiveArming() =>
    [
        .. Keys("AKLIVE"),
        ("ALPACA_PAPER_TRADE", "false"),
        ("ALPACA_MCP_LIVE_ACCOUNT", "123456789"),
        ("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "1000"),
        ("ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD", "5000"),
        ("ALPACA_MCP_MAX_DAILY_LOSS_PERCENT", "2"),
    ];

    // Port 9 discards: nothing in these tests may talk to a broker that was not started.
    public static ServerPlan Plan(string tradingUrl = "http://127.0.0.1:9") =>
        ServerPlanReader.Read(Settings([.. Keys(), ("ALPACA_TRADING_URL", tradingUrl), ("ALPACA_MCP_HOME", TestHome.New())])) with { LogLevel = LogLevel.Error };
}
