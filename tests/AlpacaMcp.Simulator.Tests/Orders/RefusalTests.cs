using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Orders;

public sealed class RefusalTests
{
    private const int Invalid = 40010001;
    private const int Unprocessable = 42210000;
    private const int Forbidden = 40310000;

    /// <summary>Each row changes a good market order for one share; null takes a field away.</summary>
    [Theory]
    [InlineData("""{"symbol":null}""", 422, Invalid, "symbol is required")]
    [InlineData("""{"symbol":"ZZZZ"}""", 422, Unprocessable, "asset \"ZZZZ\" not found")]
    [InlineData("""{"qty":null}""", 422, Invalid, "qty or notional is required")]
    [InlineData("""{"notional":"10"}""", 422, Invalid, "only one of qty or notional is accepted")]
    [InlineData("""{"qty":"0"}""", 422, Invalid, "qty must be > 0")]
    [InlineData("""{"qty":"-1"}""", 422, Invalid, "qty must be > 0")]
    [InlineData("""{"qty":"0.0000000001"}""", 422, Invalid, "qty must be > 0")] // cut off at nine decimals
    [InlineData("""{"qty":"abc"}""", 422, Invalid, "qty is not a number")]
    [InlineData("""{"qty":null,"notional":"0.99"}""", 422, Unprocessable, "notional must be >= 1.00")]
    [InlineData("""{"side":"hold"}""", 422, Invalid, "invalid side")]
    [InlineData("""{"type":"iceberg"}""", 422, Invalid, "invalid order type")]
    [InlineData("""{"type":"trailing_stop"}""", 422, Invalid, "trailing stop orders must specify one of trail_price or trail_percent")]
    [InlineData("""{"type":"trailing_stop","trail_price":"1","trail_percent":"1"}""", 422, Invalid, "trailing stop orders must specify one of trail_price or trail_percent")]
    [InlineData("""{"type":"trailing_stop","trail_percent":"0.09"}""", 422, Invalid, "trail_percent must be greater than or equal to 0.1")]
    [InlineData("""{"type":"trailing_stop","trail_price":"0"}""", 422, Invalid, "trail_price must be > 0")]
    [InlineData("""{"type":"trailing_stop","trail_price":"1","limit_price":"90"}""", 422, Invalid, "trailing stop orders must not have limit_price")]
    [InlineData("""{"type":"trailing_stop","trail_price":"1","stop_price":"110"}""", 422, Invalid, "trailing stop orders must not have stop_price")]
    [InlineData("""{"type":"trailing_stop","trail_price":"1.001"}""", 422, Unprocessable, "invalid trail_price 1.001. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData("""{"type":"limit","limit_price":"90","trail_percent":"1"}""", 422, Invalid, "limit orders must not have trail_percent")]
    [InlineData("""{"time_in_force":"gtd"}""", 422, Invalid, "invalid time_in_force")]
    [InlineData("""{"order_class":"bracket","qty":"0.5"}""", 422, Unprocessable, "fractional orders must be simple orders")]
    [InlineData("""{"limit_price":"100"}""", 422, Invalid, "market orders require no stop or limit price")]
    [InlineData("""{"trail_price":"1"}""", 422, Invalid, "market orders must not have trail_price")]
    [InlineData("""{"type":"limit"}""", 422, Invalid, "limit orders require a limit price")]
    [InlineData("""{"type":"limit","limit_price":"0"}""", 422, Invalid, "limit price must be > 0")]
    [InlineData("""{"type":"limit","limit_price":"9","stop_price":"8"}""", 422, Invalid, "limit orders must not have stop_price")]
    [InlineData("""{"type":"stop"}""", 422, Invalid, "stop orders require a stop price")]
    [InlineData("""{"type":"stop_limit","limit_price":"9"}""", 422, Invalid, "stop limit orders require both stop and limit price")]
    [InlineData("""{"type":"limit","limit_price":"100.123"}""", 422, Unprocessable, "invalid limit_price 100.123. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData("""{"type":"limit","limit_price":"0.12345"}""", 422, Unprocessable, "invalid limit_price 0.12345. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData("""{"type":"stop","stop_price":"200.001"}""", 422, Unprocessable, "invalid stop_price 200.001. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData("""{"type":"stop","stop_price":"100"}""", 422, Unprocessable, "stop price must be greater than current price")]
    [InlineData("""{"type":"stop","stop_price":"110","time_in_force":"ioc"}""", 422, Invalid, "invalid time_in_force")]
    [InlineData("""{"qty":"0.5","time_in_force":"gtc"}""", 422, Unprocessable, "fractional orders must be DAY orders")]
    [InlineData("""{"qty":"0.5","side":"sell"}""", 422, Unprocessable, "fractional orders cannot be sold short")]
    [InlineData("""{"extended_hours":true}""", 422, Unprocessable, "extended hours order must be DAY or GTC limit orders")]
    [InlineData("""{"extended_hours":true,"type":"stop","stop_price":"110"}""", 422, Unprocessable, "stop orders are not eligible for extended hours trading")]
    [InlineData("""{"position_intent":"sell_to_close"}""", 422, Unprocessable, "position intent mismatch, inferred: buy_to_open, specified: sell_to_close")]
    [InlineData("""{"symbol":"GME","qty":"0.5"}""", 403, Forbidden, "asset \"GME\" is not fractionable")]
    [InlineData("""{"symbol":"GME","qty":null,"notional":"50"}""", 403, Forbidden, "asset \"GME\" is not fractionable")]
    [InlineData("""{"advanced_instructions":{"algorithm":"TWAP"}}""", 403, Forbidden, "account not allowed to use advanced_instructions")]
    [InlineData("""{"type":"stop","stop_price":"-1"}""", 422, Invalid, "stop price must be > 0")]
    [InlineData("""{"type":"stop","stop_price":"110","limit_price":"111"}""", 422, Invalid, "stop orders must not have limit_price")]
    [InlineData("""{"symbol":"BTC/USD","type":"limit","limit_price":"49999.995","time_in_force":"gtc"}""", 422, Unprocessable, "invalid limit_price 49999.995. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData("""{"position_intent":"keep"}""", 422, Invalid, "invalid position_intent")]
    [InlineData("""{"symbol":"GME","side":"sell"}""", 422, Unprocessable, "asset \"GME\" cannot be sold short")]
    [InlineData("""{"symbol":"BTC/USD"}""", 422, Unprocessable, "invalid crypto time_in_force")]
    [InlineData("""{"symbol":"BTC/USD","time_in_force":"fok"}""", 422, Unprocessable, "invalid crypto time_in_force")]
    [InlineData("""{"symbol":"BTC/USD","type":"stop","stop_price":"1","time_in_force":"gtc"}""", 422, Invalid, "invalid order type for crypto order")]
    [InlineData("""{"symbol":"BTC/USD","qty":"0.0001","time_in_force":"gtc"}""", 403, Forbidden, "cost basis must be >= minimal amount of order 10")]
    [InlineData("""{"symbol":"BTC/USD","side":"sell","time_in_force":"gtc"}""", 403, Forbidden, "insufficient balance for BTC (requested: 1, available: 0)")]
    [InlineData("""{"symbol":"BTC/USD","qty":"3","time_in_force":"gtc"}""", 403, Forbidden, "insufficient balance for USD (requested: 150000, available: 100000)")]
    public async Task An_order_is_refused(string changes, int status, int code, string message)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        var order = JsonNode.Parse("""{"symbol":"AAPL","qty":"1","side":"buy","type":"market","time_in_force":"day"}""")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
            order[name] = value?.DeepClone();

        var answer = await desk.OrderAsync(order.ToJsonString());

        Assert.Equal((status, code, message), (answer.Status, answer.Json["code"]!.GetValue<int>(), answer["message"]));
        Assert.Empty(desk.Exchange.Book.Orders);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.OrderAsync(body);

        Assert.Equal((422, "request body format is invalid"), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task A_client_order_id_is_used_once_even_after_a_cancel()
    {
        await using var desk = await Desk.OpenAsync();
        const string Order = """{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day","client_order_id":"once"}""";
        var id = await desk.PlacedAsync(Order);
        await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{id}");

        Assert.Equal("""{"code":40010001,"message":"client_order_id must be unique"}""", (await desk.OrderAsync(Order)).Text);
    }

    [Theory]
    [InlineData(128, 200)]
    [InlineData(129, 422)]
    public async Task A_client_order_id_has_at_most_128_characters(int length, int status)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.OrderAsync(
            $$"""{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day","client_order_id":"{{new string('x', length)}}"}""");

        Assert.Equal(status, answer.Status);
    }
}
