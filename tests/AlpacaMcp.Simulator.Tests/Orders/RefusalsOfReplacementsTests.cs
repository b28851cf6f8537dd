namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>https://docs.alpaca.markets/us/reference/patchorderbyorderid-1: which orders may not be replaced, and by what.</summary>
public sealed class RefusalsOfReplacementsTests
{
    private const string Limit = """{"type":"limit","limit_price":"90","qty":"10"}""";
    private const string Stop = """{"type":"stop","stop_price":"110"}""";
    private const string StopLimit = """{"type":"stop_limit","stop_price":"110","limit_price":"111"}""";
    private const string Trailing = """{"type":"trailing_stop","trail_percent":"2"}""";
    private const string Coin = """{"symbol":"BTC/USD","qty":"0.01","time_in_force":"gtc","type":"limit","limit_price":"40000"}""";

    [Theory]
    [InlineData(Limit, """{}""", 422, 42210000, "order parameters are not changed")]
    [InlineData(Limit, """{"qty":"10","limit_price":"90.00","time_in_force":"day"}""", 422, 42210000, "order parameters are not changed")]
    [InlineData(Limit, """{"qty":"0"}""", 422, 40010001, "qty must be > 0")]
    [InlineData(Limit, """{"qty":"ten"}""", 422, 40010001, "qty is not a number")]
    [InlineData(Limit, """{"qty":"10.5"}""", 422, 40010001, "qty must be integer")]
    [InlineData(Limit, """{"limit_price":"0"}""", 422, 40010001, "limit price must be > 0")]
    [InlineData(Limit, """{"limit_price":"90.001"}""", 422, 42210000, "invalid limit_price 90.001. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData(Limit, """{"stop_price":"110"}""", 422, 40010001, "limit orders must not have stop_price")]
    [InlineData(Limit, """{"trail":"1"}""", 422, 40010001, "limit orders must not have trail_price")]
    [InlineData(Limit, """{"time_in_force":"gtd"}""", 422, 40010001, "invalid time_in_force")]
    [InlineData(Limit, """{"time_in_force":"opg"}""", 403, 40310000, "opg orders must be submitted after 7:00pm and before 9:28am")]
    [InlineData(Limit, """{"qty":"3000"}""", 403, 40310000, "insufficient buying power")]
    [InlineData(Stop, """{"limit_price":"111"}""", 422, 40010001, "stop orders must not have limit_price")]
    [InlineData(Stop, """{"stop_price":"99"}""", 422, 42210000, "stop price must be greater than current price")]
    [InlineData(Stop, """{"time_in_force":"ioc"}""", 422, 40010001, "invalid time_in_force")]
    [InlineData(StopLimit, """{"stop_price":"110.001"}""", 422, 42210000, "invalid stop_price 110.001. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData(Trailing, """{"trail":"0.05"}""", 422, 40010001, "trail_percent must be greater than or equal to 0.1")]
    [InlineData(Trailing, """{"trail":"2"}""", 422, 42210000, "order parameters are not changed")]
    [InlineData(Trailing, """{"stop_price":"120"}""", 422, 40010001, "trailing stop orders must not have stop_price")]
    [InlineData(Coin, """{"time_in_force":"day"}""", 422, 42210000, "invalid crypto time_in_force")]
    [InlineData(Coin, """{"qty":"0.0001"}""", 403, 40310000, "cost basis must be >= minimal amount of order 10")]
    [InlineData(Coin, """{"qty":"3"}""", 403, 40310000, "insufficient balance for USD (requested: 120000, available: 100000)")]
    public async Task A_replacement_is_refused_and_the_order_stays(string order, string changes, int status, int code, string message)
    {
        await using var desk = await OrderText.MarketAsync();
        var id = await desk.PlacedAsync(OrderText.Stock.With(order));

        var answer = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", changes);

        Assert.Equal((status, $"{code}", message), (answer.Status, answer["code"], answer["message"]));
        Assert.Equal("new", (await desk.GetAsync($"/v2/orders/{id}"))["status"]);
    }

    [Theory]
    [InlineData("""{"qty":null,"notional":"50","type":"limit","limit_price":"90"}""", """{"limit_price":"91"}""", "notional orders cannot be replaced")]
    [InlineData("""{"qty":"0.5","type":"limit","limit_price":"90"}""", """{"qty":"0.6"}""", "qty must be integer")]
    public async Task A_fraction_keeps_its_size(string order, string changes, string message)
    {
        await using var desk = await OrderText.MarketAsync();
        var id = await desk.PlacedAsync(OrderText.Stock.With(order));

        var answer = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", changes);

        Assert.Equal((422, message), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task What_is_over_is_not_replaced_nor_cancelled()
    {
        await using var desk = await OrderText.MarketAsync();
        var filled = await desk.PlacedAsync(OrderText.Stock);
        var old = await desk.PlacedAsync(OrderText.Stock.With(Limit));
        await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{old}", """{"qty":"11"}""");

        var ofFilled = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{filled}", """{"qty":"2"}""");
        var ofOld = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{old}", """{"qty":"12"}""");
        var cancelOfFilled = await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{filled}");
        var cancelOfOld = await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{old}");

        Assert.Equal((422, "42210000", "unable to replace order, order is not open"), (ofFilled.Status, ofFilled["code"], ofFilled["message"]));
        Assert.Equal((422, "42210000", "order already replaced"), (ofOld.Status, ofOld["code"], ofOld["message"]));
        Assert.Equal((422, "42210000", "order is already in \"filled\" state"), (cancelOfFilled.Status, cancelOfFilled["code"], cancelOfFilled["message"]));
        Assert.Equal((422, "42210000", "order is already in \"replaced\" state"), (cancelOfOld.Status, cancelOfOld["code"], cancelOfOld["message"]));
    }

    [Fact]
    public async Task A_quantity_stays_above_what_is_filled_and_the_rest_needs_no_more_shares()
    {
        await using var desk = await OrderText.MarketAsync(new() { PartialFillPercent = 100 });
        await desk.HoldAsync("""{"qty":"100"}""");
        desk.Step(TimeSpan.FromSeconds(5)); // the rest of the purchase
        var id = await desk.PlacedAsync(OrderText.Stock.With("""{"side":"sell","qty":"100","type":"limit","limit_price":"99.99"}"""));
        desk.Exchange.Market.Pin("AAPL", 94.99m, 95.01m);
        var filled = (await desk.GetAsync($"/v2/orders/{id}"))["filled_qty"]!;

        var small = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", $$"""{"qty":"{{filled}}"}""");
        var large = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", """{"qty":"101"}""");
        var dearer = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", """{"limit_price":"105"}""");

        Assert.InRange(int.Parse(filled, null), 1, 99);
        Assert.Equal((422, "42210000", "qty must be > filled_qty"), (small.Status, small["code"], small["message"]));
        Assert.StartsWith("insufficient qty available for order", large["message"], StringComparison.Ordinal);
        Assert.Equal((200, "100", filled), (dearer.Status, dearer["qty"], dearer["filled_qty"]));
    }

    [Fact]
    public async Task A_leg_is_replaced_by_price_and_judged_as_its_own_type()
    {
        await using var desk = await OrderText.MarketAsync();
        var bracket = (await desk.OrderAsync(OrderText.Bracket)).Taken;
        await desk.GetAsync("/v2/account");
        var (profit, loss) = (bracket["legs"]![0]!["id"], bracket["legs"]![1]!["id"]);

        var mixed = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{profit}", """{"stop_price":"85"}""");
        var wrongSide = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{loss}", """{"stop_price":"101"}""");
        var moved = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{loss}", """{"stop_price":"85"}""");

        Assert.Equal((422, "limit orders must not have stop_price"), (mixed.Status, mixed["message"]));
        Assert.Equal(
            """{"code":42210000,"message":"stop price must be less than current price","market_price":"100","stop_price":"101"}""", wrongSide.Text);
        Assert.Equal((200, "85"), (moved.Status, moved["stop_price"]));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[1]")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        await using var desk = await OrderText.MarketAsync();
        var id = await desk.PlacedAsync(OrderText.Stock.With(Limit));

        Assert.Equal("""{"code":40010001,"message":"request body format is invalid"}""", (await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", body)).Text);
    }
}
