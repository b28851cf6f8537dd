namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>Forms of input with which agents failed at other servers: each has one meaning, and the exchange's book shows it.</summary>
public sealed class AgentInputTests
{
    [Fact]
    public async Task Numbers_come_as_text_text_as_numbers_and_words_in_any_case()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange);

        await talk.CallAsync("place_stock_order", """{"symbol":"aapl","side":"BUY","qty":"10","type":"Limit","limit_price":"200.50","time_in_force":"GTC","client_order_id":4711}""");

        var order = Assert.Single(exchange.Book.Orders);
        Assert.Equal(("AAPL", "buy", "limit", 10m, 200.50m, "4711"), (order.Symbol, order.Side, order.Type, order.Qty, order.LimitPrice, order.ClientOrderId));
    }

    [Theory]
    [InlineData("50")]
    [InlineData("\"50\"")]
    public async Task Fifty_percent_is_half_of_a_position(string percentage)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange);
        await talk.FilledAsync((await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""")).Text("order.id"));

        var closed = await talk.CallAsync("close_position", $$"""{"symbol_or_asset_id":"aapl","percentage":{{percentage}}}""");

        await talk.FilledAsync(closed.Text("order.id"));
        Assert.Equal(5m, Assert.Single(exchange.Book.Positions).Qty);
    }

    [Theory]
    [InlineData(""" [{"symbol":"AAPL260320C00200000","side":"buy","ratio_qty":"1","position_intent":"buy_to_open"},{"symbol":"aapl260320c00205000","side":"SELL","ratio_qty":1,"position_intent":"sell_to_open"}] """)]
    [InlineData(""" "[{\"symbol\":\"AAPL260320C00200000\",\"side\":\"buy\",\"ratio_qty\":\"1\",\"position_intent\":\"buy_to_open\"},{\"symbol\":\"aapl260320c00205000\",\"side\":\"SELL\",\"ratio_qty\":1,\"position_intent\":\"SELL_TO_OPEN\"}]" """)]
    public async Task Legs_come_as_a_list_or_as_its_text(string legs)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartWithPersonAsync(exchange); // Who sells options to open is asked.

        var placed = await talk.CallAsync("place_option_order", $$"""{"qty":"1","type":"limit","limit_price":"2.5","order_class":"mleg","legs":{{legs}}}""");

        Assert.False(placed.IsError, placed.Json.ToString());
        Assert.Contains(exchange.Book.Orders, order => order is { Side: "buy", Symbol: "AAPL260320C00200000" });
        Assert.Contains(exchange.Book.Orders, order => order is { Side: "sell", Symbol: "AAPL260320C00205000" });
    }

    [Theory]
    [InlineData("\"aapl, msft\"")]
    [InlineData("[\"AAPL\",\"MSFT\"]")]
    public async Task Symbols_come_between_commas_or_as_a_list(string symbols)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange);

        var quotes = await talk.CallAsync("get_stock_latest_quote", $$"""{"symbols":{{symbols}}}""");

        Assert.Equal(["AAPL", "MSFT"], quotes.At("quotes").EnumerateObject().Select(q => q.Name).Order());
        Assert.Equal(200.00m, quotes.Number("quotes.AAPL.ask_price"));
    }
}
