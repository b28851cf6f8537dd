using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Orders;

public sealed class OrderListTests
{
    [Theory]
    [InlineData("", "4,3,2")] // open ones, newest first
    [InlineData("?status=closed", "1")]
    [InlineData("?status=all", "4,3,2,1")]
    [InlineData("?status=all&direction=asc", "1,2,3,4")]
    [InlineData("?status=all&limit=2", "4,3")]
    [InlineData("?status=all&side=sell", "3")]
    [InlineData("?status=all&symbols=AAPL,BTCUSD", "4,2,1")]
    [InlineData("?status=all&symbols=BTC/USD", "4")]
    [InlineData("?status=all&asset_class=crypto", "4")]
    [InlineData("?status=all&after=2026-11-20T15:02:00Z", "4")] // the bound itself is left out
    [InlineData("?status=all&until=2026-11-20T15:01:00Z", "1")]
    public async Task A_list_shows(string query, string clientIds)
    {
        await using var desk = await DeskWithFourOrdersAsync();

        var orders = (await desk.GetAsync("/v2/orders" + query)).Taken.AsArray();

        Assert.Equal(clientIds, string.Join(',', orders.Select(order => order!["client_order_id"])));
    }

    [Theory]
    [InlineData("status=sleeping")]
    [InlineData("limit=501")]
    [InlineData("limit=0")]
    [InlineData("direction=up")]
    [InlineData("after=soon")]
    public async Task A_bad_query_is_refused(string query)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(422, (await desk.GetAsync("/v2/orders?" + query)).Status);
    }

    [Fact]
    public async Task An_order_is_found_by_its_client_order_id()
    {
        await using var desk = await DeskWithFourOrdersAsync();

        var found = await desk.GetAsync("/v2/orders:by_client_order_id?client_order_id=3");
        var missing = await desk.GetAsync("/v2/orders:by_client_order_id?client_order_id=9");

        Assert.Equal("MSFT", found["symbol"]);
        Assert.Equal("""{"code":40410000,"message":"order not found for 9"}""", missing.Text);
    }

    [Fact]
    public async Task An_order_carries_every_field()
    {
        await using var desk = await Desk.OpenAsync();

        var order = (await desk.OrderAsync(
            """{"symbol":"AAPL","qty":15,"side":"buy","type":"limit","time_in_force":"day","limit_price":170.50,"client_order_id":"c"}""")).Taken.AsObject();

        order.Remove("id");
        order.Remove("asset_id");
        Assert.Equal(
            """{"client_order_id":"c","created_at":"2026-11-20T15:00:00Z","updated_at":"2026-11-20T15:00:00Z","submitted_at":"2026-11-20T15:00:00Z","filled_at":null,"expired_at":null,"expires_at":"2026-11-20T21:00:00Z","canceled_at":null,"failed_at":null,"replaced_at":null,"replaced_by":null,"replaces":null,"symbol":"AAPL","asset_class":"us_equity","notional":null,"qty":"15","filled_qty":"0","filled_avg_price":null,"order_class":"","order_type":"limit","type":"limit","side":"buy","position_intent":"buy_to_open","time_in_force":"day","limit_price":"170.5","stop_price":null,"status":"pending_new","extended_hours":false,"legs":null,"trail_percent":null,"trail_price":null,"hwm":null,"subtag":null,"source":null}""",
            order.ToJsonString());
    }

    private static async Task<Desk> DeskWithFourOrdersAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.PlacedAsync(Order("AAPL", "buy", "1", "day", "1"));
        await desk.SendAsync(HttpMethod.Delete, "/v2/orders");
        desk.Step(TimeSpan.FromMinutes(1));
        await desk.PlacedAsync(Order("AAPL", "buy", "1", "day", "2"));
        desk.Step(TimeSpan.FromMinutes(1));
        await desk.PlacedAsync(Order("MSFT", "sell", "9000", "day", "3"));
        desk.Step(TimeSpan.FromMinutes(1));
        await desk.PlacedAsync(Order("BTC/USD", "buy", "100", "gtc", "4"));
        return desk;
    }

    private static string Order(string symbol, string side, string price, string timeInForce, string clientId) => new JsonObject
    {
        ["symbol"] = symbol,
        ["qty"] = "1",
        ["side"] = side,
        ["type"] = "limit",
        ["time_in_force"] = timeInForce,
        ["limit_price"] = price,
        ["client_order_id"] = clientId,
    }.ToJsonString();
}
