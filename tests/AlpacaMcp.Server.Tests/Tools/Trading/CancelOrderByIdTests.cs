using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class CancelOrderByIdTests
{
    [Fact]
    public async Task Cancels_the_order_and_shows_its_state()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = (await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2,"type":"limit","limit_price":240}""")).Content.Text("order.id");

        var order = (await bench.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{id}}"}""")).Content.At("order");

        Assert.Contains(order.Text("status"), (string[])["pending_cancel", "canceled"]);
        Assert.Equal("canceled", Assert.Single(bench.Exchange.Book.Orders).Status);
    }

    [Fact]
    public async Task Says_why_a_filled_order_cannot_be_canceled()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = (await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2}""")).Content.Text("order.id");

        var reply = await bench.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{id}}"}""");

        Assert.Equal(("BROKER_REJECTED", 422m), (reply.Code, reply.Error.Number("broker_status")));
        Assert.Contains("filled", reply.Error.Text("broker_message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_limit_stands_in_its_way()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_DENIED_SYMBOLS", "AAPL"), ("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "1"), ("ALPACA_MCP_MAX_REDUCING_ORDERS_PER_MINUTE", "1"));
        var id = await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"2","type":"limit","limit_price":"240","time_in_force":"day"}""");

        var reply = await bench.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{id}}"}""");

        Assert.False(reply.IsError, reply.Text);
        Assert.Equal("canceled", Assert.Single(bench.Exchange.Book.Orders).Status);
    }
}
