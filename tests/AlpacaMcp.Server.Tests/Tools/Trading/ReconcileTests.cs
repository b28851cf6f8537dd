using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class ReconcileTests
{
    [Fact]
    public async Task Counts_and_lists_the_open_orders_of_others_without_an_alarm()
    {
        await using var bench = await ToolBench.StartAsync();
        var theirs = await bench.PlaceAtExchangeAsync("""{"symbol":"MSFT","side":"buy","qty":"1","type":"limit","limit_price":"10","time_in_force":"day"}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":240}""");

        var reply = (await bench.CallAsync("reconcile")).Content;

        Assert.Equal(("active", 0m, 0m, 1m), (reply.Text("state"), reply.Number("settled"), reply.Number("unknown"), reply.Number("foreign_count")));
        Assert.Equal(theirs, reply.At("foreign")[0].Text("id"));
        Assert.Equal(0, reply.At("orphans").GetArrayLength());
        Assert.Equal(2, bench.Changes.Count);
    }

    [Fact]
    public async Task Says_that_the_broker_does_not_answer_and_raises_no_alarm()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new StatusBefore(503), new() { Method = "GET", PathPrefix = "/v2/orders", Times = 100 });

        var reply = await bench.CallAsync("reconcile");

        Assert.True(reply.IsError);
        Assert.Equal("active", (await bench.CallAsync("get_status")).Content.Text("state"));
    }
}
