using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class ReplaceOrderByIdTests
{
    [Fact]
    public async Task Answers_with_the_new_order_under_its_new_id()
    {
        await using var bench = await ToolBench.StartAsync();
        var old = await RestAsync(bench);

        var order = (await bench.CallAsync("replace_order_by_id", $$"""{"order_id":"{{old}}","limit_price":"241.50","qty":3}""")).Content.At("order");

        var book = bench.Exchange.Book.Orders;
        Assert.Equal(("replaced", 241.50m, 3m), (book[0].Status, book[1].LimitPrice, book[1].Qty));
        Assert.Equal((book[1].Id.ToString(), old), (order.Text("id"), order.Text("replaces")));
    }

    [Fact]
    public async Task Holds_the_change_against_the_limits_and_sends_nothing()
    {
        await using var bench = await ToolBench.StartAsync();
        var old = await RestAsync(bench);

        var reply = await bench.CallAsync("replace_order_by_id", $$"""{"order_id":"{{old}}","qty":41}""");

        Assert.Equal(("ORDER_NOTIONAL", "denied"), (reply.Code, reply.Error.Text("outcome")));
        Assert.Equal(["POST /v2/orders"], bench.Changes);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"client_order_id\":\"new\"")]
    public async Task Refuses_a_change_of_nothing(string arguments)
    {
        await using var bench = await ToolBench.StartAsync();
        var old = await RestAsync(bench);

        var reply = await bench.CallAsync("replace_order_by_id", $$"""{"order_id":"{{old}}"{{arguments}}}""");

        Assert.Equal("INVALID_ORDER", reply.Code);
        Assert.Equal(["POST /v2/orders"], bench.Changes);
    }

    private static async Task<string> RestAsync(ToolBench bench) =>
        (await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2,"type":"limit","limit_price":240}""")).Content.Text("order.id");
}
