using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class GetOrderByIdTests
{
    [Fact]
    public async Task Shows_the_fill_of_a_market_order()
    {
        await using var bench = await ToolBench.StartAsync();
        var placed = (await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""")).Content;

        var order = (await bench.CallAsync("get_order_by_id", $$"""{"order_id":"{{placed.Text("order.id")}}"}""")).Content.At("order");

        Assert.Equal(("filled", 10m, 250m), (order.Text("status"), order.Number("filled_qty"), order.Number("filled_avg_price")));
        Assert.Equal((ToolBench.Now, ToolBench.Now), (order.Time("submitted_at"), order.Time("filled_at")));
    }
}
