namespace AlpacaMcp.Simulator.Tests;

public sealed class PositionTests
{
    [Fact]
    public async Task A_position_shows_its_profit_to_the_cent()
    {
        await using var desk = await LongAsync();
        desk.Exchange.Market.Pin("AAPL", 104.99m, 105.01m);

        var position = await desk.GetAsync("/v2/positions/AAPL");

        Assert.Equal(("10", "10", "long"), (position["qty"], position["qty_available"], position["side"]));
        Assert.Equal(("100.01", "1000.1", "1050"), (position["avg_entry_price"], position["cost_basis"], position["market_value"]));
        Assert.Equal(("49.9", "0.0498950105"), (position["unrealized_pl"], position["unrealized_plpc"]));
        Assert.Equal(("49.9", "105"), (position["unrealized_intraday_pl"], position["current_price"]));
    }

    [Fact]
    public async Task The_average_price_is_weighted_by_purchases_and_kept_by_sales()
    {
        await using var desk = await LongAsync();
        desk.Exchange.Market.Pin("AAPL", 109.99m, 110.01m);
        await desk.PlacedAsync(Order("buy", 30));
        await desk.PlacedAsync(Order("sell", 20));

        var position = await desk.GetAsync("/v2/positions/AAPL");

        // (10 x 100.01 + 30 x 110.01) / 40
        Assert.Equal(("20", "107.51", "2150.2"), (position["qty"], position["avg_entry_price"], position["cost_basis"]));
    }

    [Fact]
    public async Task A_short_position_is_negative()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        await desk.PlacedAsync(Order("sell", 10));
        desk.Exchange.Market.Pin("AAPL", 89.99m, 90.01m);

        var position = await desk.GetAsync("/v2/positions/AAPL");

        Assert.Equal(("-10", "short", "-900"), (position["qty"], position["side"], position["market_value"]));
        Assert.Equal(("-999.9", "99.9"), (position["cost_basis"], position["unrealized_pl"]));
    }

    [Fact]
    public async Task Open_sales_reduce_what_is_available()
    {
        await using var desk = await LongAsync();
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"3","side":"sell","type":"limit","time_in_force":"day","limit_price":"150"}""");

        Assert.Equal("7", (await desk.GetAsync("/v2/positions/AAPL"))["qty_available"]);
    }

    [Fact]
    public async Task A_position_is_found_by_asset_id_too()
    {
        await using var desk = await LongAsync();
        var list = await desk.GetAsync("/v2/positions");

        var byId = await desk.GetAsync($"/v2/positions/{list.Json[0]!["asset_id"]}");

        Assert.Equal(list.Json[0]!.ToJsonString(), byId.Json.ToJsonString());
    }

    [Theory]
    [InlineData("MSFT", "position does not exist")]
    [InlineData("ZZZZ", "symbol not found: ZZZZ")]
    public async Task No_position_is_404(string symbol, string message)
    {
        await using var desk = await Desk.OpenAsync();

        var read = await desk.GetAsync($"/v2/positions/{symbol}");
        var closed = await desk.SendAsync(HttpMethod.Delete, $"/v2/positions/{symbol}");

        Assert.Equal((404, message), (read.Status, read["message"]));
        Assert.Equal((404, message), (closed.Status, closed["message"]));
    }

    [Theory]
    [InlineData("", "10")]
    [InlineData("?qty=4", "4")]
    [InlineData("?percentage=25", "2")] // two and a half shares: whole shares stay whole
    public async Task A_position_is_closed_by_a_market_order(string query, string qty)
    {
        await using var desk = await LongAsync();

        var order = await desk.SendAsync(HttpMethod.Delete, "/v2/positions/AAPL" + query);

        Assert.Equal((200, qty, "sell", "market"), (order.Status, order["qty"], order["side"], order["type"]));
    }

    [Fact]
    public async Task Closing_takes_a_quantity_or_a_percentage()
    {
        await using var desk = await LongAsync();

        Assert.Equal(422, (await desk.SendAsync(HttpMethod.Delete, "/v2/positions/AAPL?qty=1&percentage=50")).Status);
    }

    [Theory]
    [InlineData("false", 403)] // an open sale holds seven
    [InlineData("true", 200)]
    public async Task Closing_all_answers_for_each_position(string cancelOrders, int status)
    {
        await using var desk = await LongAsync();
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"7","side":"sell","type":"limit","time_in_force":"day","limit_price":"150"}""");

        var closed = await desk.SendAsync(HttpMethod.Delete, $"/v2/positions?cancel_orders={cancelOrders}");

        Assert.Equal(207, closed.Status);
        Assert.Equal(("AAPL", status), (closed.Json[0]!["symbol"]!.ToString(), closed.Json[0]!["status"]!.GetValue<int>()));
    }

    private static async Task<Desk> LongAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        await desk.PlacedAsync(Order("buy", 10));
        await desk.GetAsync("/v2/account");
        return desk;
    }

    private static string Order(string side, int qty) =>
        $$"""{"symbol":"AAPL","qty":"{{qty}}","side":"{{side}}","type":"market","time_in_force":"day"}""";
}
