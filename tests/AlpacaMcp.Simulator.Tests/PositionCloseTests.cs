namespace AlpacaMcp.Simulator.Tests;

/// <summary>Positions are closed by market orders, with and without orders in the way.</summary>
public sealed class PositionCloseTests
{
    [Fact]
    public async Task A_short_position_is_bought_back()
    {
        await using var desk = await OpenAsync();
        await desk.PlacedAsync(Order("AAPL", "sell", "10"));

        var order = await desk.SendAsync(HttpMethod.Delete, "/v2/positions/AAPL");

        Assert.Equal((200, "buy", "buy_to_close", "day", "10"), (order.Status, order["side"], order["position_intent"], order["time_in_force"], order["qty"]));
        Assert.Equal(404, (await desk.GetAsync("/v2/positions/AAPL")).Status);
        Assert.Equal("filled", (await desk.GetAsync($"/v2/orders/{order["id"]}"))["status"]);
    }

    [Fact]
    public async Task A_coin_is_sold_good_till_cancelled_to_its_last_part()
    {
        await using var desk = await OpenAsync();
        await desk.PlacedAsync(Order("BTC/USD", "buy", "0.123456789", "gtc"));

        // Less 25 basis points, cut after nine decimals: 0.123148147.
        var order = await desk.SendAsync(HttpMethod.Delete, "/v2/positions/BTCUSD");

        Assert.Equal((200, "BTC/USD", "gtc", "0.123148147"), (order.Status, order["symbol"], order["time_in_force"], order["qty"]));
        Assert.Equal("[]", (await desk.GetAsync("/v2/positions")).Text);
    }

    [Fact]
    public async Task A_part_of_a_coin_keeps_its_nine_decimals()
    {
        await using var desk = await OpenAsync();
        await desk.PlacedAsync(Order("BTC/USD", "buy", "0.123456789", "gtc"));

        // A third of 0.123148147 is 0.0410493823...
        var order = await desk.SendAsync(HttpMethod.Delete, "/v2/positions/BTCUSD?percentage=33.3333333333");

        Assert.Equal("0.041049382", order["qty"]);
    }

    [Theory]
    [InlineData("10", "33", "3")] // 3.3
    [InlineData("10", "100", "10")]
    [InlineData("10.5", "50", "5.25")] // a fractional position stays fractional
    public async Task A_percentage_of_whole_shares_is_whole_shares(string held, string percentage, string qty)
    {
        await using var desk = await OpenAsync();
        await desk.PlacedAsync(Order("AAPL", "buy", held));

        Assert.Equal(qty, (await desk.SendAsync(HttpMethod.Delete, $"/v2/positions/AAPL?percentage={percentage}"))["qty"]);
    }

    [Theory]
    [InlineData("percentage=5")] // half a share
    [InlineData("percentage=0")]
    [InlineData("percentage=100.1")]
    [InlineData("qty=0")]
    [InlineData("qty=x")]
    public async Task What_is_no_part_of_the_position_is_refused(string query)
    {
        await using var desk = await OpenAsync();
        await desk.PlacedAsync(Order("AAPL", "buy", "10"));

        Assert.Equal(422, (await desk.SendAsync(HttpMethod.Delete, $"/v2/positions/AAPL?{query}")).Status);
        Assert.Equal("10", (await desk.GetAsync("/v2/positions/AAPL"))["qty_available"]);
    }

    [Fact]
    public async Task The_exits_of_a_bracket_hold_the_position_until_they_are_cancelled()
    {
        await using var desk = await OpenAsync();
        await desk.PlacedAsync("""
            {"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"gtc","order_class":"bracket",
             "take_profit":{"limit_price":"110"},"stop_loss":{"stop_price":"90"}}
            """);
        Assert.Equal("0", (await desk.GetAsync("/v2/positions/AAPL"))["qty_available"]);

        var held = await desk.SendAsync(HttpMethod.Delete, "/v2/positions/AAPL");
        var closed = await desk.SendAsync(HttpMethod.Delete, "/v2/positions?cancel_orders=true");

        Assert.Equal((403, "10", "10", "0"), (held.Status, held["existing_qty"], held["held_for_orders"], held["available"]));
        Assert.Equal((207, 200), (closed.Status, closed.Json[0]!["status"]!.GetValue<int>()));
        Assert.Equal("[]", (await desk.GetAsync("/v2/positions")).Text);
        Assert.Equal("[]", (await desk.GetAsync("/v2/orders")).Text);
    }

    [Fact]
    public async Task Closing_all_closes_long_and_short_stocks_and_coins()
    {
        await using var desk = await OpenAsync();
        await desk.PlacedAsync(Order("AAPL", "buy", "10"));
        await desk.PlacedAsync(Order("MSFT", "sell", "3"));
        await desk.PlacedAsync(Order("BTC/USD", "buy", "0.1", "gtc"));

        var closed = await desk.SendAsync(HttpMethod.Delete, "/v2/positions");

        Assert.Equal(
            ["AAPL sell 10 day", "BTCUSD sell 0.09975 gtc", "MSFT buy 3 day"],
            closed.Json.AsArray().Select(entry => $"{entry!["symbol"]} {entry["body"]!["side"]} {entry["body"]!["qty"]} {entry["body"]!["time_in_force"]}"));
        Assert.Equal("[]", (await desk.GetAsync("/v2/positions")).Text);
    }

    [Fact]
    public async Task While_the_market_is_closed_the_closing_order_waits()
    {
        await using var desk = await OpenAsync();
        await desk.PlacedAsync(Order("AAPL", "buy", "10"));
        desk.Step(TimeSpan.FromHours(7));

        var order = await desk.SendAsync(HttpMethod.Delete, "/v2/positions/AAPL");
        Assert.Equal(("accepted", "0"), (order["status"], (await desk.GetAsync("/v2/positions/AAPL"))["qty_available"]));
        desk.Step(TimeSpan.FromDays(3));

        Assert.Equal("2026-11-23T14:30:00Z", (await desk.GetAsync($"/v2/orders/{order["id"]}"))["filled_at"]);
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        desk.Exchange.Market.Pin("MSFT", 499.9m, 500.1m);
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        return desk;
    }

    private static string Order(string symbol, string side, string qty, string timeInForce = "day") =>
        $$"""{"symbol":"{{symbol}}","qty":"{{qty}}","side":"{{side}}","type":"market","time_in_force":"{{timeInForce}}"}""";
}
