namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>The option rows of https://docs.alpaca.markets/us/docs/options-trading-overview#error-responses; calls and puts of AAPL at 220 stand at 5.</summary>
public sealed class RefusalsOfOptionsTests
{
    private const string Call = """{"symbol":"AAPL261218C00220000","qty":"1","side":"buy","type":"limit","limit_price":"5","time_in_force":"day"}""";
    private const string Put = """{"symbol":"AAPL261218P00220000","qty":"1","side":"sell","type":"limit","limit_price":"5","time_in_force":"day"}""";

    [Theory]
    [InlineData("""{"symbol":"AAPL261218C00220001"}""", "contract \"AAPL261218C00220001\" not found")]
    [InlineData("""{"qty":"1.5"}""", "qty must be integer for options trading")]
    [InlineData("""{"qty":null,"notional":"500"}""", "notional orders are not supported for options trading")]
    [InlineData("""{"extended_hours":true}""", "extended hours is not supported for options trading")]
    [InlineData("""{"type":"trailing_stop","limit_price":null,"trail_price":"1"}""", "invalid option order_type")]
    [InlineData("""{"time_in_force":"ioc"}""", "invalid option time_in_force")]
    [InlineData("""{"order_class":"bracket","take_profit":{"limit_price":"9"},"stop_loss":{"stop_price":"2"}}""", "complex orders not supported for options trading")]
    [InlineData("""{"limit_price":"5.001"}""", "invalid limit_price 5.001. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData("""{"position_intent":"sell_to_close"}""", "position intent mismatch, inferred: buy_to_open, specified: sell_to_close")]
    public async Task An_order_for_a_contract_is_refused(string changes, string message)
    {
        await using var desk = await PinnedAsync();

        var answer = await desk.OrderAsync(Call.With(changes));

        Assert.Equal((422, "42210000", message), (answer.Status, answer["code"], answer["message"]));
    }

    /// <summary>Hours after Friday 2026-11-20, 10:00; the contract of that day ends at 16:00.</summary>
    [Theory]
    [InlineData(6.5, "AAPL261218C00220000", "market", "options market orders are only allowed during market hours")]
    [InlineData(5.6, "AAPL261120C00220000", "limit", "contract \"AAPL261120C00220000\" expires soon, unable to open new positions")]
    [InlineData(6.0, "AAPL261120C00220000", "limit", "contract \"AAPL261120C00220000\" is expired")]
    public async Task An_order_for_a_contract_comes_too_late(double hours, string symbol, string type, string message)
    {
        await using var desk = await PinnedAsync();
        desk.Step(TimeSpan.FromHours(hours));

        var answer = await desk.OrderAsync(Call.With($$"""{"symbol":"{{symbol}}","type":"{{type}}","limit_price":{{(type == "limit" ? "5" : "null")}}}"""));

        Assert.Equal((422, "42210000", message), (answer.Status, answer["code"], answer["message"]));
    }

    [Theory]
    [InlineData(0, Call, "account not authorized to trade options")]
    [InlineData(0, Put, "account not authorized to trade options")]
    [InlineData(1, Call, "account not eligible to trade long option contracts")]
    public async Task The_level_decides(int level, string order, string message)
    {
        await using var desk = await PinnedAsync(new() { OptionsLevel = level });

        var answer = await desk.OrderAsync(order);

        Assert.Equal((403, "40310000", message), (answer.Status, answer["code"], answer["message"]));
    }

    [Fact]
    public async Task A_contract_is_paid_in_cash()
    {
        await using var desk = await PinnedAsync();

        // 201 contracts on 100 shares at 5.
        Assert.Equal(
            """{"code":40310000,"message":"insufficient options buying power (required: 100500, available: 100000)","options_buying_power":"100000","cost_basis":"100500"}""",
            (await desk.OrderAsync(Call.With("""{"qty":"201"}"""))).Text);
    }

    [Fact]
    public async Task A_sold_put_is_secured_by_the_cash_for_its_shares()
    {
        await using var desk = await PinnedAsync();

        // Five times 100 shares at 220.
        Assert.Equal(
            """{"code":40310000,"message":"insufficient options buying power for cash-secured put (required: 110000, available: 100000)","buying_power":"100000","required_options_buying_power":"110000"}""",
            (await desk.OrderAsync(Put.With("""{"qty":"5"}"""))).Text);
    }

    [Fact]
    public async Task A_sold_call_is_covered_by_shares_that_no_other_order_holds()
    {
        await using var desk = await PinnedAsync();
        var sold = Call.With("""{"side":"sell","qty":"2"}""");

        var uncovered = await desk.OrderAsync(sold);
        await desk.HoldAsync("""{"qty":"200"}""");
        await desk.PlacedAsync(OrderText.Stock.With("""{"side":"sell","qty":"50","type":"limit","limit_price":"400"}"""));
        var half = await desk.OrderAsync(sold);
        var asset = (await desk.GetAsync("/v2/assets/AAPL"))["id"];

        Assert.Equal("""{"code":40310000,"message":"account not eligible to trade uncovered option contracts"}""", uncovered.Text);
        Assert.Equal(
            $$"""{"code":40310000,"message":"insufficient underlying qty available for covered call (required: 200, available: 150)","available_qty":"150","required_qty":"200","symbol":"AAPL261218C00220000","underlying_asset_id":"{{asset}}"}""",
            half.Text);
    }

    [Theory]
    [InlineData(true, false, """{"time_in_force":"gtc"}""", "invalid option time_in_force")]
    [InlineData(false, true, """{"type":"stop","limit_price":null,"stop_price":"6"}""", "invalid option order_type")]
    public async Task Options_may_be_day_orders_without_stops(bool stops, bool gtc, string changes, string message)
    {
        await using var desk = await PinnedAsync(new() { Doubts = new() { OptionGtc = gtc, OptionStops = stops } });

        Assert.Equal(message, (await desk.OrderAsync(Call.With(changes)))["message"]);
    }

    private static async Task<Desk> PinnedAsync(SimulatorOptions? options = null)
    {
        var desk = await OrderText.MarketAsync(options);
        desk.Exchange.Market.Pin("AAPL261218C00220000", 4.95m, 5.05m);
        desk.Exchange.Market.Pin("AAPL261218P00220000", 4.95m, 5.05m);
        return desk;
    }
}
