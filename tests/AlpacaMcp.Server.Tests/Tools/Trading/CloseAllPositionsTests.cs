using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class CloseAllPositionsTests
{
    [Fact]
    public async Task Closes_shares_coins_and_spreads_each_by_its_own_order()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Approves = true;
        bench.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        bench.Exchange.Market.Pin("AAPL261218C00260000", 4.90m, 5.00m);
        bench.Exchange.Market.Pin("AAPL261218C00270000", 2.90m, 3.00m);
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":3}""");
        await bench.CallAsync("place_crypto_order", """{"symbol":"BTC/USD","side":"buy","notional":100}""");
        await bench.CallAsync("place_option_order", """{"qty":1,"legs":[{"symbol":"AAPL261218C00260000","ratio_qty":1,"position_intent":"buy_to_open"},{"symbol":"AAPL261218C00270000","ratio_qty":1,"position_intent":"sell_to_open"}]}""");

        var reply = (await bench.CallAsync("close_all_positions")).Content;

        Assert.Equal((4m, 0m), (reply.Number("count"), reply.Number("not_closed")));
        Assert.Equal("AAPL261218C00270000", reply.At("positions")[0].Text("symbol"));
        Assert.All(reply.At("positions").EnumerateArray(), p => Assert.Equal("placed", p.Text("outcome")));
        Assert.Empty(bench.Exchange.Book.Positions);
        Assert.All(bench.Changes, change => Assert.Equal("POST /v2/orders", change));
    }

    [Fact]
    public async Task Says_what_could_not_be_closed_and_why()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":3}""");
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"sell","qty":"3","type":"limit","limit_price":"300","time_in_force":"gtc"}""");

        var held = (await bench.CallAsync("close_all_positions")).Content;
        var closed = (await bench.CallAsync("close_all_positions", """{"cancel_orders":"true"}""")).Content;

        Assert.Equal(("denied", "HELD_FOR_ORDERS"), (held.At("positions")[0].Text("outcome"), held.At("positions")[0].Text("code")));
        Assert.Equal(1m, held.Number("not_closed"));
        Assert.True(held.Has("note"));
        Assert.Equal("filled", bench.Exchange.Book.Orders[^1].Status);
        Assert.Equal(0m, closed.Number("not_closed"));
        Assert.Empty(bench.Exchange.Book.Positions);
    }

    [Fact]
    public async Task Is_done_at_once_when_nothing_is_held()
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal(0m, (await bench.CallAsync("close_all_positions")).Content.Number("count"));
        Assert.Empty(bench.Changes);
    }
}
