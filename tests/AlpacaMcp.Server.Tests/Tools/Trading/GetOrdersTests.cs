using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class GetOrdersTests
{
    [Fact]
    public async Task Shows_open_orders_newest_first_and_filters_them()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("KO", 70.00m, 70.10m);
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":240,"client_order_id":"first"}""");
        bench.Pass(TimeSpan.FromSeconds(1));
        await bench.CallAsync("place_stock_order", """{"symbol":"KO","side":"sell","qty":2,"type":"limit","limit_price":75,"client_order_id":"second"}""");
        bench.Pass(TimeSpan.FromSeconds(1));
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":3,"client_order_id":"filled"}""");

        Assert.Equal(["second", "first"], await IdsAsync(bench, "{}"));
        Assert.Equal(["filled"], await IdsAsync(bench, """{"status":"closed"}"""));
        Assert.Equal(["filled", "first"], await IdsAsync(bench, """{"status":"all","symbols":"aapl"}"""));
        Assert.Equal(["second"], await IdsAsync(bench, """{"status":"all","side":"sell"}"""));
        Assert.Equal(["first"], await IdsAsync(bench, """{"status":"all","direction":"asc","limit":1}"""));
    }

    [Fact]
    public async Task Says_when_there_may_be_more()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":240}""");

        Assert.True((await bench.CallAsync("get_orders", """{"limit":1}""")).Content.Has("note"));
        Assert.False((await bench.CallAsync("get_orders", """{"limit":2}""")).Content.Has("note"));
    }

    private static async Task<IEnumerable<string>> IdsAsync(ToolBench bench, string arguments) =>
        (await bench.CallAsync("get_orders", arguments)).Content.At("orders").EnumerateArray().Select(o => o.Text("client_order_id"));
}
