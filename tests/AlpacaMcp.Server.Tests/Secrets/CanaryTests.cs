using System.Text;
using System.Text.Json;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Tests.Hostile;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Secrets;

/// <summary>Every tool, every fault, at an exchange that repeats the keys in its errors: whatever leaves the server is searched for them.</summary>
public sealed class CanaryTests
{
    // An order without an answer is settled in a second instead of half a minute.
    private static readonly (string Name, string Value)[] Quick =
    [
        ("ALPACA_MCP_ATTEMPT_TIMEOUT_MS", "300"), ("ALPACA_MCP_SETTLE_FIRST_PAUSE_MS", "10"), ("ALPACA_MCP_SETTLE_RESEND_WINDOW_MS", "0"), ("ALPACA_MCP_SETTLE_QUIET_PERIOD_MS", "200"),
        ("ALPACA_MCP_SETTLE_GIVE_UP_MS", "1000"),
    ];

    private static readonly int[] Statuses = [400, 401, 403, 404, 422, 500];

    private static IEnumerable<IFault> Faults =>
    [
        new GarbageBody(claimsJson: true), new GarbageBody(claimsJson: false), new TruncateBody(10), new LoseResponse(), new ResetDuringAnswer(20), new StatusAfter(500), new StatusBefore(503),
        new DropRequest(), new ResetBeforeRead(), new NoResponse(processed: true), new NoResponse(processed: false), new SubstituteBody("{}"), new SubstituteBody("[]"),
    ];

    [Fact]
    public async Task No_twelve_characters_of_a_key_leave_the_server_whatever_happens()
    {
        var left = await RunAsync(plan => plan);

        Assert.All(left, one => Assert.True(one.Value.Length > 1_000, $"{one.Key} is empty."));
        Assert.Empty(left.SelectMany(one => Leaks.Of(ToolBench.Secret, one.Value).Select(piece => $"{one.Key}: {piece}")));
    }

    [Fact]
    public async Task Without_the_redactor_the_same_search_finds_them()
    {
        var left = await RunAsync(plan => plan with { Redactor = new Redactor() });

        Assert.NotEmpty(Leaks.Of(ToolBench.Secret, left["replies"]));
    }

    private static async Task<IReadOnlyDictionary<string, string>> RunAsync(Func<ServerPlan, ServerPlan> change)
    {
        var (home, replies) = (TestHome.New(), new StringBuilder());
        await using (var bench = await ToolBench.StartAsync(
            new SimulatorOptions(), change, plan => ServerLogging.Create(home, LogLevel.Trace, plan.Redactor), [("ALPACA_MCP_HOME", home), .. Quick]))
        {
            var sample = await Sample.PrepareAsync(bench);
            foreach (var fault in Faults.Concat(Statuses.Select(status => new EchoRequest(status))))
            {
                bench.Exchange.Faults.Add(fault, new FaultRule { Method = "POST", PathPrefix = "/v2/orders" });
                await AskAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"force_new":true}""");
                bench.Exchange.Faults.Clear();
                bench.Exchange.Faults.Add(fault, new FaultRule { PathPrefix = "/v2/account", Times = 10 });
                await AskAsync("get_account_info", "{}");
                bench.Exchange.Faults.Clear();
            }

            foreach (var tool in bench.Tools.OrderBy(tool => tool.Name == "halt_trading").Select(tool => tool.Name))
            {
                await AskAsync(tool, sample.Of(tool));
                await AskAsync(tool, $$"""{"{{ToolBench.Secret[..4]}}":1}""");
                bench.Exchange.Faults.Add(new EchoRequest(Statuses[replies.Length % Statuses.Length]), new FaultRule { Times = 1_000 });
                await AskAsync(tool, sample.Of(tool));
                bench.Exchange.Faults.Clear();
            }

            async Task AskAsync(string tool, string arguments) =>
                replies.AppendLine(Words(await bench.CallUncheckedAsync(tool, arguments)));
        }

        return new Dictionary<string, string> { ["replies"] = replies.ToString(), ["logs"] = Read(home, "*.jsonl"), ["journal"] = Read(home, "*.db*") };
    }

    // As the client has it, and as it was written.
    private static string Words(CallToolResult result) =>
        string.Join('\n', [.. result.Content.OfType<TextContentBlock>().Select(block => block.Text), result.StructuredContent?.ToString(), JsonSerializer.Serialize(result, McpJsonUtilities.DefaultOptions)]);

    // Byte by byte: a database is no text, and a key in it would be one.
    private static string Read(string home, string pattern) =>
        string.Concat(Directory.EnumerateFiles(home, pattern, SearchOption.AllDirectories).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
}
