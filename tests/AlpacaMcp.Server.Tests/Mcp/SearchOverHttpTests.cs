using System.Net;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Simulator;
using ModelContextProtocol.Client;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class SearchOverHttpTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("2025-11-25")]
    public async Task Lists_finds_and_calls_as_over_stdio(string? protocol)
    {
        await using var exchange = await SimulatedExchange.StartAsync(new() { KeyId = "KEY", SecretKey = ToolBench.Secret }, TimeProvider.System, CancellationToken.None);
        var plan = ToolBench.Plan(exchange, ("ALPACA_MCP_MODE", "search"), ("ALPACA_MCP_READ_ONLY", "true"));
        await using var app = await HttpServer.StartAsync(plan, new(IPAddress.Loopback, 0), Logger.None, CancellationToken.None);
        await using var client = await McpClient.CreateAsync(
            new HttpClientTransport(new() { Endpoint = HttpServer.Endpoint(app), TransportMode = HttpTransportMode.StreamableHttp }), new() { ProtocolVersion = protocol });

        var listed = (await client.ListToolsAsync()).Select(tool => tool.Name).Order(StringComparer.Ordinal);
        var found = await client.CallToolAsync("find_tools", new Dictionary<string, object?> { ["query"] = "is the market open" });
        var clock = await client.CallToolAsync("call_read_tool", new Dictionary<string, object?> { ["name"] = "get_clock" });
        var change = await client.CallToolAsync("call_trading_tool", new Dictionary<string, object?> { ["name"] = "cancel_all_orders" });

        Assert.Equal(["call_read_tool", "find_tools", "get_status"], listed);
        Assert.Contains("get_clock", ToolReply.Of(found, Described("find_tools")).Text, StringComparison.Ordinal);
        Assert.True(ToolReply.Of(clock, Described("get_clock")).Content.Has("is_open"));
        Assert.Equal("READ_ONLY", ToolReply.Of(change).Code);
        Assert.All(exchange.Requests.All, request => Assert.Equal("GET", request.Method));
    }

    private static ModelContextProtocol.Protocol.Tool Described(string name) => Contract.Described.All.Single(tool => tool.Name == name);
}
