using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class CancelAllOrdersTests
{
    [Fact]
    public async Task Cancels_every_open_order_and_says_what_became_of_each()
    {
        await using var bench = await ToolBench.StartAsync();
        var foreign = await bench.PlaceAtExchangeAsync("""{"symbol":"KO","side":"buy","qty":"1","type":"limit","limit_price":"10","time_in_force":"gtc"}""");
        var ours = (await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2,"type":"limit","limit_price":240}""")).Content.Text("order.id");

        var reply = (await bench.CallAsync("cancel_all_orders")).Content;

        Assert.Equal((2m, 0m), (reply.Number("count"), reply.Number("still_open")));
        Assert.Equal(new HashSet<string> { foreign, ours }, reply.At("canceled").EnumerateArray().Select(o => o.Text("id")).ToHashSet());
        Assert.All(reply.At("canceled").EnumerateArray(), o => Assert.Equal(200, o.Number("status")));
        Assert.All(bench.Exchange.Book.Orders, order => Assert.Equal("canceled", order.Status));
    }

    [Fact]
    public async Task Has_nothing_to_do_without_open_orders()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("cancel_all_orders")).Content;

        Assert.Equal((0m, 0m), (reply.Number("count"), reply.Number("still_open")));
    }
}
