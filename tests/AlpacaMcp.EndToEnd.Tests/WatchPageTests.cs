using System.Text.Json;
using System.Text.RegularExpressions;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>docs/operate on metrics, alerts and logs: its commands, typed as they stand beside a server that trades.</summary>
public sealed partial class WatchPageTests
{
    [Fact]
    public async Task The_page_on_metrics_shows_a_server_that_is_ready_and_trades()
    {
        await using var exchange = await Exchanges.StartAsync();
        using var shell = await ServingAsync(exchange);

        await OperatorPage.WalkAsync(shell, "operate/metrics.md",
        [
            ("curl -s http://127.0.0.1:9464/health/ready", answer => Assert.Contains("\"ready\":true", answer.Output, StringComparison.Ordinal)),
            ("curl -s http://127.0.0.1:9464/metrics | grep '^alpaca_mcp_trading_state'", answer => Assert.EndsWith(" 0", Series(answer), StringComparison.Ordinal)),
        ]);
    }

    [Fact]
    public async Task The_page_on_alerts_raises_one_and_lets_Prometheus_in_with_a_token()
    {
        await using var exchange = await Exchanges.StartAsync();
        using var shell = await ServingAsync(exchange);

        await OperatorPage.WalkAsync(shell, "operate/alerts.md",
        [
            ("alpaca-mcp halt --reason \"a drill: does the alert arrive?\"", halted => Assert.Contains("Trading is halted", halted.Output, StringComparison.Ordinal)),
            ("curl -s http://127.0.0.1:9464/metrics | grep '^alpaca_mcp_trading_state'", answer => Assert.EndsWith(" 2", Series(answer), StringComparison.Ordinal)),
            ("alpaca-mcp resume --reason \"the drill is over\"", _ => Assert.False(File.Exists(Path.Combine(shell.Home, "HALT")))),
            ("(umask 077 && alpaca-mcp tokens add prometheus --scope read > ~/prometheus.token)", _ => { }),
            ("export ALPACA_MCP_METRICS=true", _ => { }),
            ("alpaca-mcp serve --transport http --port 8000", _ => Assert.NotNull(shell.Endpoint)),
            ("curl -s -H \"Authorization: Bearer $(cat ~/prometheus.token)\" http://127.0.0.1:8000/metrics | grep '^alpaca_mcp_ready'", answer => Assert.StartsWith("alpaca_mcp_ready{", Series(answer), StringComparison.Ordinal)),
        ]);
    }

    [Fact]
    public async Task The_page_on_logs_finds_a_call_an_order_and_what_was_denied()
    {
        await using var exchange = await Exchanges.StartAsync();
        using var shell = await ServingAsync(exchange);
        await using (var talk = await Conversation.StartAsync(shell.Endpoint!)) // ServingAsync started it
        {
            await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2,"client_order_id":"rebalance-7"}""");
            await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":100000}""");
        }

        shell.Replace("4bf92f3577b34da6a3ce929d0e0e4736", CorrelationOf(shell.Home, "rebalance-7"));
        await OperatorPage.WalkAsync(shell, "operate/logs.md",
        [
            ("grep -h '\"correlation_id\":\"4bf92f3577b34da6a3ce929d0e0e4736' ~/.config/alpaca-mcp/logs/*.jsonl | sort", found => Assert.Superset(new HashSet<string>(["order_placed", "tool_called"]), Events(found))),
            ("grep -h '\"client_order_id\":\"rebalance-7\"' ~/.config/alpaca-mcp/logs/*.jsonl | sort", found => Assert.Contains("order_placed", Events(found))),
            ("grep -ho '\"codes\":\"[^\"]*\"' ~/.config/alpaca-mcp/logs/risk-*.jsonl | sort | uniq -c", found => Assert.Matches(@"^\s*1 ""codes"":""[A-Z_, ]*ORDER_QUANTITY", found.Output)),
        ]);
    }

    /// <summary>A server whose metrics are on a port of this machine, and which has traded: broker, journal and clocks were compared.</summary>
    private static async Task<ServingShell> ServingAsync(Simulator.SimulatedExchange exchange)
    {
        var shell = new ServingShell(new Dictionary<string, string>(Exchanges.Settings(exchange)) { ["ALPACA_MCP_METRICS_PORT"] = "0" });
        await shell.ServeAsync();
        await using var talk = await Conversation.StartAsync(shell.Endpoint!); // ServeAsync set it
        Assert.Equal("", (await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""")).Code);
        return shell;
    }

    private static string Series(ShellResult answer) => Assert.Single(answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static string CorrelationOf(string home, string order) =>
        Directory.GetFiles(Path.Combine(home, "logs"), "trades-*.jsonl").SelectMany(File.ReadLines)
            .Where(line => line.Contains($"\"{order}\"", StringComparison.Ordinal)).Select(line => Correlation().Match(line).Groups[1].Value).First();

    private static HashSet<string> Events(ShellResult found) =>
        [.. found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString() ?? "")];

    [GeneratedRegex("\"correlation_id\":\"([0-9a-f]{32})")]
    private static partial Regex Correlation();
}
