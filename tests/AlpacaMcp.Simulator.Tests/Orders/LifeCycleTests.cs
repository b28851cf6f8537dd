namespace AlpacaMcp.Simulator.Tests.Orders;

public sealed class LifeCycleTests
{
    private const string BuyTen = """{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day"}""";
    private const string LimitBuy = """{"symbol":"AAPL","qty":"10","side":"buy","type":"limit","time_in_force":"day","limit_price":"98"}""";

    [Fact]
    public async Task A_market_order_is_pending_in_the_answer_and_filled_at_the_ask_afterwards()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);

        var posted = await desk.OrderAsync(BuyTen);
        var filled = await desk.GetAsync($"/v2/orders/{posted["id"]}");

        Assert.Equal("pending_new", posted["status"]);
        Assert.Null(posted["filled_avg_price"]);
        Assert.Equal("filled", filled["status"]);
        Assert.Equal("10", filled["filled_qty"]);
        Assert.Equal("100.01", filled["filled_avg_price"]);
        Assert.Equal("2026-11-20T15:00:00Z", filled["filled_at"]);
    }

    [Fact]
    public async Task A_limit_order_rests_until_the_market_comes()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        var id = await desk.PlacedAsync(LimitBuy);

        Assert.Equal("new", (await desk.GetAsync($"/v2/orders/{id}"))["status"]);
        desk.Exchange.Market.Pin("AAPL", 97.48m, 97.5m);
        var filled = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal("filled", filled["status"]);
        Assert.Equal("97.5", filled["filled_avg_price"]);
    }

    [Fact]
    public async Task A_sell_stop_is_elected_by_a_trade_at_it_and_fills_at_the_bid()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        await desk.PlacedAsync(BuyTen);
        var id = await desk.PlacedAsync("""{"symbol":"AAPL","qty":"10","side":"sell","type":"stop","time_in_force":"gtc","stop_price":"95"}""");

        Assert.Equal("new", (await desk.GetAsync($"/v2/orders/{id}"))["status"]);
        desk.Exchange.Market.Pin("AAPL", 94.98m, 95.02m);
        var filled = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal("filled", filled["status"]);
        Assert.Equal("94.98", filled["filled_avg_price"]);
    }

    [Fact]
    public async Task An_elected_buy_stop_does_not_chase_beyond_its_protection()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        var id = await desk.PlacedAsync("""{"symbol":"AAPL","qty":"10","side":"buy","type":"stop","time_in_force":"gtc","stop_price":"110"}""");

        // 2.5% above 110 is 112.75.
        desk.Exchange.Market.Pin("AAPL", 112.74m, 112.76m);
        Assert.Equal("new", (await desk.GetAsync($"/v2/orders/{id}"))["status"]);
        desk.Exchange.Market.Pin("AAPL", 112.73m, 112.75m);
        Assert.Equal("112.75", (await desk.GetAsync($"/v2/orders/{id}"))["filled_avg_price"]);
    }

    [Fact]
    public async Task A_stop_limit_waits_for_its_limit_once_it_is_elected()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        var id = await desk.PlacedAsync(
            """{"symbol":"AAPL","qty":"1","side":"buy","type":"stop_limit","time_in_force":"day","stop_price":"105","limit_price":"104"}""");

        desk.Exchange.Market.Pin("AAPL", 105.99m, 106.01m);
        Assert.Equal("new", (await desk.GetAsync($"/v2/orders/{id}"))["status"]);
        desk.Exchange.Market.Pin("AAPL", 103.98m, 104m);
        Assert.Equal("104", (await desk.GetAsync($"/v2/orders/{id}"))["filled_avg_price"]);
    }

    [Fact]
    public async Task A_day_order_expires_at_the_close()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        var id = await desk.PlacedAsync(LimitBuy);

        desk.Step(TimeSpan.FromHours(7));
        var expired = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal("expired", expired["status"]);
        Assert.Equal("2026-11-20T21:00:00Z", expired["expired_at"]);
        Assert.Equal("2026-11-20T21:00:00Z", expired["expires_at"]);
    }

    [Fact]
    public async Task An_order_sent_after_the_close_is_queued_for_the_next_session()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 11, 20, 22, 0, 0, TimeSpan.Zero) });
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        var posted = await desk.OrderAsync(BuyTen);

        Assert.Equal("accepted", posted["status"]);
        Assert.Equal("2026-11-23T21:00:00Z", posted["expires_at"]);
        desk.Step(TimeSpan.FromDays(2));
        Assert.Equal("accepted", (await desk.GetAsync($"/v2/orders/{posted["id"]}"))["status"]);
        desk.Step(TimeSpan.FromHours(12)); // Monday 05:00 in New York
        Assert.Equal("new", (await desk.GetAsync($"/v2/orders/{posted["id"]}"))["status"]);
        desk.Step(TimeSpan.FromHours(5));
        Assert.Equal("2026-11-23T14:30:00Z", (await desk.GetAsync($"/v2/orders/{posted["id"]}"))["filled_at"]);
    }

    [Theory]
    [InlineData("ioc")]
    [InlineData("fok")]
    public async Task An_immediate_order_is_filled_at_once_or_cancelled(string timeInForce)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        var missed = await desk.PlacedAsync(LimitBuy.Replace("\"day\"", $"\"{timeInForce}\"", StringComparison.Ordinal));
        var met = await desk.PlacedAsync(LimitBuy.Replace("\"day\"", $"\"{timeInForce}\"", StringComparison.Ordinal).Replace("98", "101", StringComparison.Ordinal));

        Assert.Equal("canceled", (await desk.GetAsync($"/v2/orders/{missed}"))["status"]);
        Assert.Equal("filled", (await desk.GetAsync($"/v2/orders/{met}"))["status"]);
    }

    [Fact]
    public async Task A_notional_order_has_no_quantity_and_buys_nine_decimals()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 299.98m, 300m);

        var posted = await desk.OrderAsync("""{"symbol":"AAPL","notional":"100","side":"buy","type":"market","time_in_force":"day"}""");
        var filled = await desk.GetAsync($"/v2/orders/{posted["id"]}");

        Assert.Null(posted["qty"]);
        Assert.Equal("100", posted["notional"]);
        Assert.Equal("0.333333333", filled["filled_qty"]);
        Assert.Equal("99900", (await desk.GetAsync("/v2/account"))["cash"]);
    }

    [Fact]
    public async Task An_extended_hours_limit_order_fills_after_the_close()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 11, 20, 22, 0, 0, TimeSpan.Zero) });
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);

        var id = await desk.PlacedAsync(LimitBuy.Replace("\"98\"", "\"101\",\"extended_hours\":true", StringComparison.Ordinal));

        Assert.Equal("filled", (await desk.GetAsync($"/v2/orders/{id}"))["status"]);
    }
}
