namespace AlpacaMcp.EndToEnd.Tests;

public sealed class NothingSentTests
{
    [Theory]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_prise":190}""", "UNKNOWN_ARGUMENT")]
    [InlineData("""{"side":"buy","qty":1}""", "MISSING_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":7,"qty":1}""", "INVALID_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":"abc"}""", "INVALID_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":"1,000"}""", "INVALID_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1e308}""", "INVALID_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit"}""", "INVALID_ORDER")]
    public async Task A_malformed_order_asks_the_exchange_nothing(string order, string code)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange);

        var answer = await talk.CallAsync("place_stock_order", order);

        Assert.Equal(code, answer.Code);
        Assert.Empty(exchange.Requests.All);
    }

    [Theory]
    [InlineData(Transport.Stdio)]
    [InlineData(Transport.HttpLegacy)]
    public async Task An_order_above_the_limit_is_denied(Transport transport)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange, transport);

        var answer = await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":51}""");

        // 51 at 200.00 is 10,200; the limit of one order is 10,000.
        Assert.Equal("ORDER_NOTIONAL", answer.Code);
        Assert.Equal((10_200m, 10_000m), (answer.Json.GetProperty("error").GetProperty("observed").GetDecimal(), answer.Json.GetProperty("error").GetProperty("limit").GetDecimal()));
        Assert.Empty(Exchanges.Changes(exchange));
        Assert.Empty(exchange.Book.Orders);
    }

    [Fact]
    public async Task A_position_above_every_limit_can_be_closed_and_not_grown()
    {
        await using var exchange = await Exchanges.StartAsync();
        await Exchanges.PlaceAsync(exchange, """{"symbol":"AAPL","side":"buy","qty":"300","type":"market","time_in_force":"day"}""");
        await using var talk = await Conversation.StartAsync(exchange);

        var more = await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");
        var closing = await talk.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""");

        Assert.Equal("POSITION_SHARE", more.Code);
        Assert.Equal(300m, closing.Number("order.qty"));
        Assert.Empty(exchange.Book.Positions);
    }
}
