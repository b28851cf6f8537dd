using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class ClosePositionTests
{
    [Theory]
    [InlineData("", 10)]
    [InlineData(",\"percentage\":50", 5)]
    [InlineData(",\"percentage\":\"33\"", 3)] // whole shares, rounded down
    [InlineData(",\"qty\":4", 4)]
    public async Task Sells_all_or_a_part_by_one_market_order(string part, int sold)
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");

        var order = (await bench.CallAsync("close_position", $$"""{"symbol_or_asset_id":"aapl"{{part}}}""")).Content.At("order");

        Assert.Equal(("sell", "market", (decimal)sold), (order.Text("side"), order.Text("type"), order.Number("qty")));
        Assert.Equal(10m - sold, bench.Exchange.Book.Positions.Sum(p => p.Qty));
        Assert.Equal(["POST /v2/orders", "POST /v2/orders"], bench.Changes);
    }

    [Fact]
    public async Task Buys_back_what_is_short()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_ALLOW_SHORT_SELLING", "true"));
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"sell","qty":10}""");

        await bench.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""");

        Assert.Equal("buy", bench.Exchange.Book.Orders[^1].Side);
        Assert.Empty(bench.Exchange.Book.Positions);
    }

    [Fact]
    public async Task Closes_what_is_above_every_limit()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_DENIED_SYMBOLS", "AAPL"), ("ALPACA_MCP_MAX_ORDER_QUANTITY", "1"), ("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "1"));
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"300","type":"market","time_in_force":"day"}""");
        bench.Exchange.Market.Pin("AAPL", 200.00m, 240.00m, ToolBench.Now.AddHours(-1));

        var reply = await bench.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""");

        Assert.False(reply.IsError, reply.Text);
        Assert.Empty(bench.Exchange.Book.Positions);
    }

    [Theory]
    [InlineData(",\"qty\":1,\"percentage\":50", "INVALID_ORDER", "invalid")]
    [InlineData(",\"qty\":0", "INVALID_ORDER", "invalid")]
    [InlineData(",\"qty\":11", "INVALID_ORDER", "invalid")]
    [InlineData(",\"percentage\":0", "INVALID_ORDER", "invalid")]
    [InlineData(",\"percentage\":100.01", "INVALID_ORDER", "invalid")]
    [InlineData(",\"percentage\":1", "INVALID_ORDER", "invalid")] // less than one of 10 shares
    public async Task Refuses_a_part_that_makes_no_sense_and_sends_nothing(string part, string code, string outcome)
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");

        var reply = await bench.CallAsync("close_position", $$"""{"symbol_or_asset_id":"AAPL"{{part}}}""");

        Assert.Equal((code, outcome), (reply.Code, reply.Error.Text("outcome")));
        Assert.Equal(10m, Assert.Single(bench.Exchange.Book.Positions).Qty);
        Assert.Single(bench.Exchange.Book.Orders);
    }

    [Fact]
    public async Task Says_so_when_there_is_no_position()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""");

        Assert.Equal(("NO_POSITION", "denied"), (reply.Code, reply.Error.Text("outcome")));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Names_the_orders_that_hold_the_shares_and_cancels_them_when_asked()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");
        var stop = await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"sell","qty":"10","type":"stop","stop_price":"200","time_in_force":"gtc"}""");

        var held = await bench.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""");
        var closed = await bench.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL","cancel_orders":true}""");

        Assert.Equal(("HELD_FOR_ORDERS", 10m, 0m), (held.Code, held.Error.Number("observed"), held.Error.Number("limit")));
        Assert.Contains(stop, held.Error.Text("message"), StringComparison.Ordinal);
        Assert.False(closed.IsError, closed.Text);
        Assert.Empty(bench.Exchange.Book.Positions);
    }

    [Fact]
    public async Task Is_stopped_only_when_it_repeats_itself()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MAX_REDUCING_ORDERS_PER_MINUTE", "2"));
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");

        await bench.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL","qty":1}""");
        await bench.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL","qty":1,"force_new":true}""");
        var third = await bench.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL","qty":1,"force_new":true}""");

        Assert.Equal(("REDUCING_LOOP", 2m, 2m), (third.Code, third.Error.Number("observed"), third.Error.Number("limit")));
        Assert.Equal(8m, Assert.Single(bench.Exchange.Book.Positions).Qty);
    }
}
