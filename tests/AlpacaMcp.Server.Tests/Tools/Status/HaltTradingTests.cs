using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Status;

public sealed class HaltTradingTests
{
    private const string Buy = """{"symbol":"AAPL","side":"buy","qty":1}""";

    [Fact]
    public async Task Stops_every_order_and_says_who_can_resume()
    {
        await using var bench = await ToolBench.StartAsync();

        var halt = (await bench.CallAsync("halt_trading", """{"reason":"the model contradicts itself"}""")).Content;
        var order = await bench.CallAsync("place_stock_order", Buy);

        Assert.Equal(("halted", "the model contradicts itself", bench.Exchange.AccountNumber), (halt.Text("state"), halt.Text("reason"), halt.Text("account")));
        Assert.Contains("alpaca-mcp resume", halt.Text("note"), StringComparison.Ordinal);
        Assert.Equal("TRADING_HALTED", order.Code);
        Assert.Contains("the model contradicts itself", order.Error.Text("message"), StringComparison.Ordinal);
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Leaves_open_orders_unless_asked_to_cancel_them()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"1","type":"limit","limit_price":"100","time_in_force":"day"}""");

        var halt = (await bench.CallAsync("halt_trading", """{"reason":"wait"}""")).Content;

        Assert.False(halt.Has("canceled"));
        Assert.Equal(["POST /v2/orders"], bench.Changes);
    }

    [Fact]
    public async Task Cancels_what_opens_and_leaves_what_protects()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");
        var stop = await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"sell","qty":"10","type":"stop","stop_price":"200","time_in_force":"gtc"}""");
        var bid = await bench.PlaceAtExchangeAsync("""{"symbol":"MSFT","side":"buy","qty":"1","type":"limit","limit_price":"100","time_in_force":"day"}""");

        var halt = (await bench.CallAsync("halt_trading", """{"reason":"stop","cancel_orders":true}""")).Content;

        Assert.Equal([bid], halt.At("canceled").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal([stop], halt.At("kept").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(0, halt.At("not_canceled").GetArrayLength());
    }

    [Fact]
    public async Task Takes_an_empty_reason_for_none_and_says_the_last_one_when_halted_again()
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("halt_trading", """{"reason":" \n "}""");
        await bench.CallAsync("halt_trading", """{"reason":"again\u202Eand again"}""");

        Assert.Contains("againand again", (await bench.CallAsync("place_stock_order", Buy)).Error.Text("message"), StringComparison.Ordinal);
    }
}
