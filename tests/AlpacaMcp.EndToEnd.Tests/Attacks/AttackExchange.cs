using AlpacaMcp.Simulator;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>The exchange of a target. Its clock runs from 10:00 in New York; AAPL is quoted 199.90 to 200.00 whenever an attack begins.</summary>
internal static class AttackExchange
{
    private static readonly DateTimeOffset s_tenInTheMorning = new(2026, 3, 11, 14, 0, 0, TimeSpan.Zero);

    public static async Task<SimulatedExchange> StartAsync()
    {
        var options = new SimulatorOptions { KeyId = "KEY", SecretKey = Conversation.Secret, StartAt = s_tenInTheMorning };
        var exchange = await SimulatedExchange.StartAsync(options, TimeProvider.System, CancellationToken.None);
        Quote(exchange);
        return exchange;
    }

    public static void Quote(SimulatedExchange exchange) => exchange.Market.Pin("AAPL", 199.90m, 200.00m);

    /// <summary>Orders above 500 USD want a person, which three shares do.</summary>
    public static Dictionary<string, string> Settings(SimulatedExchange exchange, string home) => new(Exchanges.Settings(exchange))
    {
        ["ALPACA_MCP_HOME"] = home,
        ["ALPACA_MCP_APPROVAL_ABOVE_USD"] = "500",
        ["ALPACA_MCP_REQUESTS_PER_MINUTE"] = "10000",
        ["ALPACA_MCP_HTTP_CALLS_PER_SECOND"] = "2000",
    };
}
