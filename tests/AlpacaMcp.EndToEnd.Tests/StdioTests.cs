using System.Text.Json;

namespace AlpacaMcp.EndToEnd.Tests;

public sealed class StdioTests
{
    private static readonly Dictionary<string, string> Talkative = new() { ["ALPACA_MCP_LOG_LEVEL"] = "debug" };
    private static readonly string[] Questions =
    [
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""",
        """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""",
        """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_status","arguments":{}}}""",
        """{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":100000}}}""",
        """{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"no_such_tool"}}""",
        """{"jsonrpc":"2.0","id":6,"method":"no/such/method"}""",
    ];

    [Fact]
    public async Task Says_nothing_on_stdout_but_answers_and_ends_with_its_input()
    {
        using var server = new ServerProcess(Talkative);

        List<string> lines = [];
        foreach (var question in Questions)
        {
            await server.WriteLineAsync(question);
            lines.Add(await server.ReadLineAsync() ?? "");
        }

        await server.WriteLineAsync("this is no JSON");
        server.CloseInput();
        var (exitCode, rest, _) = await server.EndAsync(TimeSpan.FromSeconds(5));

        lines.AddRange(rest.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, exitCode);
        Assert.All(lines, line => Assert.Equal("2.0", JsonDocument.Parse(line).RootElement.GetProperty("jsonrpc").GetString()));
        Assert.Equal([1, 2, 3, 4, 5, 6], lines.Take(6).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task Ends_when_its_input_ends_before_anybody_spoke()
    {
        using var server = new ServerProcess(new Dictionary<string, string>());

        server.CloseInput();
        var (exitCode, output, _) = await server.EndAsync(TimeSpan.FromSeconds(10)); // 5 s to end, and the time it takes to start

        Assert.Equal((0, ""), (exitCode, output));
    }

    [Fact]
    public async Task Ends_quietly_with_its_input_although_a_client_listens()
    {
        using var server = new ServerProcess(new Dictionary<string, string>());

        await server.WriteLineAsync(
            """{"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{"notifications":{"resourceSubscriptions":["alpaca://account"]},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}}}""");
        var acknowledged = await server.ReadLineAsync() ?? "";
        server.CloseInput();
        var (exitCode, output, error) = await server.EndAsync(TimeSpan.FromSeconds(5));

        Assert.Contains("alpaca://account", acknowledged, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal("2.0", JsonDocument.Parse(line).RootElement.GetProperty("jsonrpc").GetString()));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }
}
