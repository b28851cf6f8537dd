using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class GetOrderByClientIdTests
{
    [Fact]
    public async Task Finds_an_order_by_the_id_it_was_placed_with()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"1","type":"limit","limit_price":"240","time_in_force":"day","client_order_id":"mine & yours/1"}""");

        var order = (await bench.CallAsync("get_order_by_client_id", """{"client_order_id":"mine & yours/1"}""")).Content.At("order");

        Assert.Equal((id, "new", 240m), (order.Text("id"), order.Text("status"), order.Number("limit_price")));
    }

    [Fact]
    public async Task Says_that_there_is_none_and_when_to_look_again()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_order_by_client_id", """{"client_order_id":"nobody"}""");

        Assert.Equal(("NOT_FOUND", "client_order_id"), (reply.Code, reply.Error.Text("field")));
        Assert.Contains("half a minute", reply.Error.Text("next_step"), StringComparison.Ordinal);
    }
}
