namespace AlpacaMcp.EndToEnd.Tests;

public sealed class JourneyTests
{
    [Theory]
    [InlineData(Transport.Stdio)]
    [InlineData(Transport.StdioLegacy)]
    [InlineData(Transport.Http)]
    [InlineData(Transport.HttpLegacy)]
    public async Task From_the_status_to_the_closed_position_at_the_exchange_inside(Transport transport)
    {
        await using var talk = await Conversation.StartAsync(null, transport);

        var status = await talk.CallAsync("get_status");
        var ask = (await talk.CallAsync("get_stock_latest_quote", """{"symbols":"AAPL"}""")).Number("quotes.AAPL.ask_price");
        var placed = await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2}""");
        var filled = await talk.FilledAsync(placed.Text("order.id"));
        var held = await talk.CallAsync("get_open_position", """{"symbol_or_asset_id":"AAPL"}""");
        var closing = await talk.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""");
        await talk.FilledAsync(closing.Text("order.id"));

        Assert.Equal(("simulator", "the embedded exchange", 100_000m), (status.Text("environment"), status.Text("key_source"), status.Number("equity")));
        Assert.InRange(filled.Number("order.filled_avg_price"), ask * 0.98m, ask * 1.02m); // the market moves while we look
        Assert.Equal((2m, filled.Number("order.filled_avg_price")), (held.Number("position.qty"), held.Number("position.avg_entry_price")));
        Assert.Equal("sell", closing.Text("order.side"));
        Assert.Equal(0, (await talk.CallAsync("get_all_positions")).Number("count"));
        Assert.Equal(transport is Transport.Stdio or Transport.Http ? "2026-07-28" : "2025-11-25", talk.ProtocolVersion);
    }

    [Theory]
    [InlineData(Transport.Stdio)]
    [InlineData(Transport.Http)]
    public async Task Buys_and_sells_at_an_exchange_outside_as_its_book_shows(Transport transport)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange, transport);

        var placed = await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"BUY","qty":"10","client_order_id":"journey"}""");
        await talk.FilledAsync(placed.Text("order.id"));
        await talk.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL","percentage":50}""");

        // 10 bought at 200.00, 5 sold at 199.90.
        Assert.Equal(("journey", 10m, 200.00m), (exchange.Book.Orders[0].ClientOrderId, exchange.Book.Orders[0].FilledQty, exchange.Book.Orders[0].FilledAveragePrice));
        Assert.Equal(5m, Assert.Single(exchange.Book.Positions).Qty);
        Assert.Equal(100_000m - 2_000m + 999.50m, exchange.Book.Cash);
        Assert.Equal(["POST /v2/orders", "POST /v2/orders"], Exchanges.Changes(exchange));
    }

    [Fact]
    public async Task Two_servers_share_a_home()
    {
        using var home = new TemporaryHome();
        await using var one = await Conversation.StartAsync(null, Transport.Stdio, ("ALPACA_MCP_HOME", home.Path));
        await using var two = await Conversation.StartAsync(null, Transport.Stdio, ("ALPACA_MCP_HOME", home.Path));

        await one.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");
        await two.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2}""");

        // Each has an exchange of its own.
        Assert.Equal(1, (await one.CallAsync("get_open_position", """{"symbol_or_asset_id":"AAPL"}""")).Number("position.qty"));
        Assert.Equal(2, (await two.CallAsync("get_open_position", """{"symbol_or_asset_id":"AAPL"}""")).Number("position.qty"));
    }
}
