using System.Text.Json;
using ModelContextProtocol.Client;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A token that is bound to one of two accounts, at the executable: it trades there, and at the other it reads and changes nothing.</summary>
public sealed class BoundTokenTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_token_of_one_account_is_worth_nothing_at_the_other()
    {
        using var home = new TemporaryHome();
        await using var first = await Exchanges.StartAsync();
        await using var second = await Exchanges.StartAsync();
        var settings = new Dictionary<string, string> { ["ALPACA_MCP_ACCOUNTS"] = "first,second", ["ALPACA_MCP_HOME"] = home.Path };
        foreach (var (account, exchange) in (ReadOnlySpan<(string, Simulator.SimulatedExchange)>)[("FIRST", first), ("SECOND", second)])
        {
            foreach (var (name, value) in Exchanges.Settings(exchange))
                settings[$"{account}__{name}"] = value;
        }

        var (exitCode, token, error) = await OperatorCommand.RunAsync(settings, "", "tokens", "add", "desk", "--scope", "trade", "--account", "second");
        Assert.True(exitCode == 0, error);
        using var server = new ServerProcess(settings, "--transport", "http", "--port", "0");
        var headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token.Trim()}" };
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = await server.EndpointAsync(), AdditionalHeaders = headers })).WaitAsync(s_patience);

        var other = await CallAsync(client, "place_stock_order", """{"account":"first","symbol":"AAPL","side":"buy","qty":1}""");
        var read = await CallAsync(client, "get_account_info", """{"account":"first"}""");
        var own = await CallAsync(client, "place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2}""");
        var resources = await client.ListResourcesAsync().AsTask().WaitAsync(s_patience);
        var resource = await Record.ExceptionAsync(() => client.ReadResourceAsync("alpaca://first/account").AsTask().WaitAsync(s_patience));

        Assert.Equal(("INSUFFICIENT_SCOPE", "INSUFFICIENT_SCOPE", ""), (other.Code, read.Code, own.Code));
        Assert.Empty(first.Book.Orders);
        Assert.DoesNotContain(first.Requests.All, request => request.Method != "GET" || request.Path.Contains("/quotes/", StringComparison.Ordinal)); // The watch over losses reads that account, whoever calls; a price only an order asks.
        Assert.Equal(2m, Assert.Single(second.Book.Orders).Qty);
        Assert.NotEmpty(resources);
        Assert.All(resources, one => Assert.StartsWith("alpaca://second/", one.Uri, StringComparison.Ordinal));
        Assert.NotNull(resource);
    }

    private static async Task<ToolAnswer> CallAsync(McpClient client, string tool, string arguments)
    {
        using var parsed = JsonDocument.Parse(arguments);
        var given = parsed.RootElement.EnumerateObject().ToDictionary(p => p.Name, object? (p) => p.Value.Clone());
        return ToolAnswer.Of(await client.CallToolAsync(tool, given).AsTask().WaitAsync(s_patience));
    }
}
