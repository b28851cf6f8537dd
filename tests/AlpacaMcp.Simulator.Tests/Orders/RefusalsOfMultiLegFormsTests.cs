namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>What a multi-leg order must say of itself: https://docs.alpaca.markets/us/docs/options-level-3-trading.</summary>
public sealed class RefusalsOfMultiLegFormsTests
{
    private const int Invalid = 40010001;
    private const int Unprocessable = 42210000;

    private const string Spread = """
        {"qty":"1","type":"limit","limit_price":"1.00","time_in_force":"day","order_class":"mleg","legs":[
          {"symbol":"AAPL270115C00250000","ratio_qty":"1","side":"buy","position_intent":"buy_to_open"},
          {"symbol":"AAPL270115C00260000","ratio_qty":"1","side":"sell","position_intent":"sell_to_open"}]}
        """;

    private const string OneLeg = """{"symbol":"AAPL270115C00250000","ratio_qty":"1","side":"buy","position_intent":"buy_to_open"}""";

    [Theory]
    [InlineData("""{"symbol":"AAPL"}""", Invalid, "symbol is not allowed for mleg order")]
    [InlineData("""{"qty":null}""", Invalid, "qty or notional is required")]
    [InlineData("""{"qty":"0"}""", Invalid, "qty must be > 0")]
    [InlineData("""{"qty":"1.5"}""", Unprocessable, "qty must be integer for options trading")]
    [InlineData("""{"qty":null,"notional":"100"}""", Unprocessable, "notional orders are not supported for options trading")]
    [InlineData("""{"type":"iceberg"}""", Invalid, "invalid order type")]
    [InlineData("""{"type":"stop","limit_price":null,"stop_price":"1"}""", Unprocessable, "invalid options order_type")]
    [InlineData("""{"type":"trailing_stop","limit_price":null,"trail_price":"1"}""", Unprocessable, "invalid options order_type")]
    [InlineData("""{"limit_price":null}""", Unprocessable, "limit price is required for limit orders")]
    [InlineData("""{"type":"market"}""", Unprocessable, "limit price is only valid for limit orders")]
    [InlineData("""{"time_in_force":"ioc"}""", Unprocessable, "invalid time in force")]
    [InlineData("""{"time_in_force":"gtc","type":"market","limit_price":null}""", Unprocessable, "invalid time in force")]
    [InlineData("""{"extended_hours":true}""", Unprocessable, "extended hours is not supported for options trading")]
    [InlineData("""{"legs":null}""", Unprocessable, "mleg orders must have at least 2 legs and at most 4 legs")]
    [InlineData("""{"legs":[]}""", Unprocessable, "mleg orders must have at least 2 legs and at most 4 legs")]
    [InlineData($$"""{"legs":[{{OneLeg}}]}""", Unprocessable, "mleg orders must have at least 2 legs and at most 4 legs")]
    [InlineData($$"""{"legs":[{{OneLeg}},{{OneLeg}},{{OneLeg}},{{OneLeg}},{{OneLeg}}]}""", Unprocessable, "mleg orders must have at least 2 legs and at most 4 legs")]
    [InlineData($$"""{"legs":[{{OneLeg}},{"symbol":"AAPL270115C00260000","ratio_qty":"1","side":"sell"}]}""", Unprocessable, "leg.1 position intent is required")]
    [InlineData($$"""{"legs":[{{OneLeg}},{"ratio_qty":"1","side":"sell","position_intent":"sell_to_open"}]}""", Invalid, "leg.1 symbol is required")]
    [InlineData($$"""{"legs":[{"symbol":"AAPL270115C00260000","ratio_qty":"0","side":"sell","position_intent":"sell_to_open"},{{OneLeg}}]}""", Invalid, "leg.0 ratio_qty must be a positive integer")]
    [InlineData($$"""{"legs":[{{OneLeg}},{"symbol":"AAPL270115C00260000","ratio_qty":"1.5","side":"sell","position_intent":"sell_to_open"}]}""", Invalid, "leg.1 ratio_qty must be a positive integer")]
    [InlineData($$"""{"legs":[{{OneLeg}},{"symbol":"AAPL270115C00260000","ratio_qty":"1","side":"buy","position_intent":"sell_to_open"}]}""", Invalid, "invalid side")]
    [InlineData($$"""{"legs":[{{OneLeg}},{"symbol":"AAPL270115C00260000","ratio_qty":"1","side":"sell","position_intent":"keep"}]}""", Invalid, "invalid position_intent")]
    [InlineData("""{"legs":[{"symbol":"AAPL270115C00250000","ratio_qty":"2","side":"buy","position_intent":"buy_to_open"},{"symbol":"AAPL270115C00260000","ratio_qty":"2","side":"sell","position_intent":"sell_to_open"}]}""", Unprocessable, "leg ratio quantities should be relatively prime: GCD[2 2] = 2")]
    [InlineData("""{"legs":[{"symbol":"AAPL270115C00250000","ratio_qty":"3","side":"buy","position_intent":"buy_to_open"},{"symbol":"AAPL270115C00260000","ratio_qty":"6","side":"sell","position_intent":"sell_to_open"},{"symbol":"AAPL270115C00270000","ratio_qty":"9","side":"buy","position_intent":"buy_to_open"}]}""", Unprocessable, "leg ratio quantities should be relatively prime: GCD[3 6 9] = 3")]
    public async Task A_multi_leg_order_is_refused(string changes, int code, string message)
    {
        await using var desk = await OrderText.MarketAsync();

        var answer = await desk.OrderAsync(Spread.With(changes));

        Assert.Equal((422, $"{code}", message), (answer.Status, answer["code"], answer["message"]));
        Assert.Empty(desk.Exchange.Book.Orders);
    }
}
