using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;

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
        Assert.Equal(new HashSet<string?> { foreign, ours }, reply.At("canceled").EnumerateArray().Select(id => id.GetString()).ToHashSet());
        Assert.False(reply.Has("not_canceled"));
        Assert.All(bench.Exchange.Book.Orders, order => Assert.Equal("canceled", order.Status));
    }

    [Fact]
    public async Task An_order_whose_cancel_is_refused_does_not_stand_among_the_canceled()
    {
        await using var bench = await ToolBench.StartAsync();
        const string gone = "61e69015-8549-4bfd-b9c3-01e75843f47d", stays = "7c1f2f0e-5f0b-4f5c-8d3a-0a3f5f1c2b4d";
        bench.Exchange.Faults.Add(
            new SubstituteBody($$$"""[{"id":"{{{gone}}}","status":200},{"id":"{{{stays}}}","status":500,"body":{"code":50010000,"message":"internal server error occurred"}}]"""),
            new FaultRule { Method = "DELETE", PathPrefix = "/v2/orders" });

        var reply = (await bench.CallAsync("cancel_all_orders")).Content;

        Assert.Equal([gone], reply.At("canceled").EnumerateArray().Select(id => id.GetString()));
        var refused = Assert.Single(reply.At("not_canceled").EnumerateArray());
        Assert.Equal((stays, 500m), (refused.Text("id"), refused.Number("broker_status")));
        Assert.Contains("internal server error", refused.Text("broker_message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_nothing_to_do_without_open_orders()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("cancel_all_orders")).Content;

        Assert.Equal((0m, 0m), (reply.Number("count"), reply.Number("still_open")));
    }
}
