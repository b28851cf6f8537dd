namespace AlpacaMcp.EndToEnd.Tests;

public sealed class KeptExchangeTests
{
    private const string State = "ALPACA_MCP_SIMULATOR_STATE";

    [Fact]
    public async Task A_position_outlives_the_server()
    {
        using var state = new TemporaryHome();
        string account;
        await using (var before = await Conversation.StartAsync(null, Transport.Stdio, (State, state.Path)))
        {
            var placed = await before.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":3,"client_order_id":"kept"}""");
            await before.FilledAsync(placed.Text("order.id"));
            account = (await before.CallAsync("get_status")).Text("account");
        }

        await using var after = await Conversation.StartAsync(null, Transport.Stdio, (State, state.Path));
        var status = await after.CallAsync("get_status");

        Assert.Equal(3, (await after.CallAsync("get_open_position", """{"symbol_or_asset_id":"AAPL"}""")).Number("position.qty"));
        Assert.Equal(account, status.Text("account"));
        Assert.Contains($"kept in {state.Path}", status.Json.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_servers_with_one_state_share_one_exchange()
    {
        using var state = new TemporaryHome();
        await using var one = await Conversation.StartAsync(null, Transport.Stdio, (State, state.Path));
        await using var two = await Conversation.StartAsync(null, Transport.Stdio, (State, state.Path));

        var placed = await one.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");
        await one.FilledAsync(placed.Text("order.id"));

        Assert.Equal(1, (await two.CallAsync("get_open_position", """{"symbol_or_asset_id":"AAPL"}""")).Number("position.qty"));
    }

    [Fact]
    public async Task A_broken_past_refuses_to_start_and_says_what_to_do()
    {
        using var state = new TemporaryHome();
        await File.WriteAllTextAsync(Path.Combine(state.Path, "exchange.jsonl"), "nonsense\n");
        using var server = new ServerProcess(new Dictionary<string, string> { [State] = state.Path });

        var (exitCode, output, error) = await server.EndAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Empty(output);
        Assert.Contains("Line 1 of exchange.jsonl cannot be read", error, StringComparison.Ordinal);
        Assert.Contains("choose another path", error, StringComparison.Ordinal);
    }
}
