namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>What is held is promised once, and never more of it than there is.</summary>
public sealed class RefusalsOfQuantityTests
{
    [Fact]
    public async Task The_exits_of_an_oco_hold_their_quantity_once_and_are_both_named()
    {
        await using var desk = await HoldingAsync();
        var oco = (await desk.OrderAsync(OrderText.Oco.With("""{"qty":"6"}"""))).Taken;

        var answer = await desk.OrderAsync(OrderText.Stock.With("""{"side":"sell","qty":"5"}"""));

        Assert.Equal(
            $$"""{"code":40310000,"message":"insufficient qty available for order (requested: 5, available: 4)","symbol":"AAPL","existing_qty":"10","held_for_orders":"6","available":"4","related_orders":["{{oco["id"]}}","{{oco["legs"]![0]!["id"]}}"]}""",
            answer.Text);
        Assert.Equal(200, (await desk.OrderAsync(OrderText.Stock.With("""{"side":"sell","qty":"4"}"""))).Status);
    }

    [Fact]
    public async Task The_exits_of_a_filled_bracket_hold_their_quantity_once()
    {
        await using var desk = await OrderText.MarketAsync();
        await desk.PlacedAsync(OrderText.Bracket.With("""{"qty":"10"}"""));

        var answer = await desk.SendAsync(HttpMethod.Delete, "/v2/positions/AAPL");

        Assert.Equal((403, "10", "10", "0"), (answer.Status, answer["existing_qty"], answer["held_for_orders"], answer["available"]));
        Assert.Equal(2, answer.Json["related_orders"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_short_position_is_bought_back_once()
    {
        await using var desk = await OrderText.MarketAsync();
        await desk.HoldAsync("""{"side":"sell","qty":"10"}""");
        await desk.PlacedAsync(OrderText.Stock.With("""{"qty":"10","type":"limit","limit_price":"90"}"""));

        var answer = await desk.OrderAsync(OrderText.Stock);

        Assert.Equal((403, "-10", "10", "0"), (answer.Status, answer["existing_qty"], answer["held_for_orders"], answer["available"]));
    }

    [Fact]
    public async Task Coins_in_an_open_order_are_not_sold_again()
    {
        await using var desk = await OrderText.MarketAsync();
        await desk.PlacedAsync(OrderText.Coin);
        await desk.GetAsync("/v2/account");
        await desk.PlacedAsync(OrderText.Coin.With("""{"side":"sell","qty":"0.005","type":"limit","limit_price":"60000"}"""));

        var answer = await desk.OrderAsync(OrderText.Coin.With("""{"side":"sell"}"""));

        // A buy of 0.01 leaves 0.009975 after the fee of 0.25 %.
        Assert.Equal(
            """{"code":40310000,"message":"insufficient balance for BTC (requested: 0.01, available: 0.004975)","symbol":"BTC","balance":"0.009975","available":"0.004975"}""",
            answer.Text);
    }

    [Theory]
    [InlineData("""{"qty":"4"}""", """{"qty":null,"notional":"100"}""", 422)]
    [InlineData("""{"qty":null,"notional":"400"}""", """{"qty":null,"notional":"100"}""", 422)]
    [InlineData("""{"qty":null,"notional":"400"}""", """{"qty":"1"}""", 422)]
    [InlineData("""{"qty":"4"}""", """{"qty":"1"}""", 200)]
    public async Task Dollars_worth_is_not_sold_beside_another_closing_order(string first, string second, int status)
    {
        await using var desk = await HoldingAsync();
        await desk.PlacedAsync(OrderText.Stock.With(first).With("""{"side":"sell","type":"limit","limit_price":"120"}"""));

        var answer = await desk.OrderAsync(OrderText.Stock.With(second).With("""{"side":"sell"}"""));

        Assert.Equal(status, answer.Status);
        Assert.True(
            status == 200 || answer.Text == """{"code":42210000,"message":"unable to open new notional orders while having open closing position orders"}""",
            answer.Text);
    }

    [Theory]
    [InlineData("/v2/positions/AAPL?qty=11", 403, "insufficient qty available for order (requested: 11, available: 10)")]
    [InlineData("/v2/positions/AAPL?qty=0", 422, "qty must be > 0")]
    [InlineData("/v2/positions/AAPL?qty=x", 422, "qty must be > 0")]
    [InlineData("/v2/positions/AAPL?percentage=0", 422, "percentage must be > 0 and <= 100")]
    [InlineData("/v2/positions/AAPL?percentage=100.01", 422, "percentage must be > 0 and <= 100")]
    [InlineData("/v2/positions/AAPL?percentage=9", 422, "qty must be > 0")] // 0.9 of a share, in whole shares none
    [InlineData("/v2/positions/AAPL?qty=1&percentage=10", 422, "only one of qty or percentage is accepted")]
    [InlineData("/v2/positions/MSFT", 404, "position does not exist")]
    [InlineData("/v2/positions/ZZZZ", 404, "symbol not found: ZZZZ")]
    [InlineData("/v2/positions?cancel_orders=perhaps", 422, "invalid cancel_orders")]
    public async Task A_close_is_refused(string path, int status, string message)
    {
        await using var desk = await HoldingAsync();

        var answer = await desk.SendAsync(HttpMethod.Delete, path);

        var code = status switch { 403 => "40310000", 404 => "40410000", _ => "40010001" };
        Assert.Equal((status, code, message), (answer.Status, answer["code"], answer["message"]));
    }

    [Theory]
    [InlineData("qty=2.5", "2.5")]
    [InlineData("percentage=55", "5")]
    [InlineData("percentage=100", "10")]
    public async Task A_close_may_be_partial(string query, string qty)
    {
        await using var desk = await HoldingAsync();

        Assert.Equal(qty, (await desk.SendAsync(HttpMethod.Delete, $"/v2/positions/AAPL?{query}"))["qty"]);
    }

    [Fact]
    public async Task Closing_everything_says_per_position_why_not()
    {
        await using var desk = await HoldingAsync();
        await desk.PlacedAsync(OrderText.Stock.With("""{"side":"sell","qty":"7","type":"limit","limit_price":"120"}"""));

        var closed = (await desk.SendAsync(HttpMethod.Delete, "/v2/positions")).Taken[0]!;

        Assert.Equal(("AAPL", 403), (closed["symbol"]!.GetValue<string>(), closed["status"]!.GetValue<int>()));
        Assert.Equal(("40310000", "10", "7", "3"), (
            closed["body"]!["code"]!.ToString(), closed["body"]!["existing_qty"]!.GetValue<string>(),
            closed["body"]!["held_for_orders"]!.GetValue<string>(), closed["body"]!["available"]!.GetValue<string>()));
    }

    private static async Task<Desk> HoldingAsync()
    {
        var desk = await OrderText.MarketAsync();
        await desk.HoldAsync("""{"qty":"10"}""");
        return desk;
    }
}
