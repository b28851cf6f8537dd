namespace AlpacaMcp.EndToEnd.Tests;

public sealed class RestartTests : IDisposable
{
    private const string Buy = """{"symbol":"AAPL","side":"buy","qty":1}""";
    private readonly TemporaryHome _home = new();

    [Fact]
    public async Task Killed_and_started_again_without_keys_it_is_not_halted()
    {
        // Over HTTP the server is a process of its own, which is killed and not asked to end.
        await using (var killed = await StartAsync(Transport.Http))
            Assert.False((await killed.CallAsync("place_stock_order", Buy)).IsError);

        await using var again = await StartAsync(Transport.Http);
        var order = await again.CallAsync("place_stock_order", Buy);

        Assert.False(order.IsError, order.Json.ToString());
        Assert.Equal("active", (await again.CallAsync("get_status")).Text("state"));
    }

    [Fact]
    public async Task Killed_and_started_again_at_the_same_exchange_it_is_not_halted_and_knows_its_orders()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using (var killed = await StartAsync(Transport.Http, exchange))
            await killed.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"client_order_id":"mine"}""");

        await using var again = await StartAsync(Transport.Http, exchange);
        var repeated = await again.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"client_order_id":"mine"}""");

        Assert.StartsWith("NOT placed again", repeated.At("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Single(exchange.Book.Orders);
        Assert.Equal("active", (await again.CallAsync("get_status")).Text("state"));
    }

    [Fact]
    public async Task Two_copies_at_once_both_work_and_one_killed_leaves_the_other_working()
    {
        await using var one = await StartAsync(Transport.Http);
        await using (var two = await StartAsync(Transport.Http))
        {
            Assert.False((await one.CallAsync("place_stock_order", Buy)).IsError);
            Assert.False((await two.CallAsync("place_stock_order", Buy)).IsError);
        }

        var order = await one.CallAsync("place_stock_order", """{"symbol":"MSFT","side":"buy","qty":1}""");

        Assert.False(order.IsError, order.Json.ToString());
        Assert.Equal("active", (await one.CallAsync("get_status")).Text("state"));
    }

    [Fact]
    public async Task A_start_asks_the_broker_nothing_before_a_tool_is_called()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using (var killed = await StartAsync(Transport.Http, exchange))
            await killed.CallAsync("place_stock_order", Buy);
        var before = exchange.Requests.All.Count;

        await using var again = await StartAsync(Transport.Http, exchange);

        Assert.Equal(before, exchange.Requests.All.Count);
    }

    public void Dispose() => _home.Dispose();

    private Task<Conversation> StartAsync(Transport transport, Simulator.SimulatedExchange? exchange = null) => Conversation.StartAsync(exchange, transport, ("ALPACA_MCP_HOME", _home.Path));
}
