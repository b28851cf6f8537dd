namespace AlpacaMcp.Simulator.Tests.Orders;

public sealed class AccountRefusalTests
{
    [Fact]
    public async Task Too_little_buying_power_says_how_much_there_is_and_how_much_is_needed()
    {
        await using var desk = await PinnedAsync();

        var answer = await desk.OrderAsync(A("buy", "limit", 2001, """ "limit_price":"100" """));

        Assert.Equal(403, answer.Status);
        Assert.Equal("""{"code":40310000,"message":"insufficient buying power","buying_power":"200000","cost_basis":"200100"}""", answer.Text);
    }

    [Fact]
    public async Task A_sale_of_more_than_is_free_names_what_holds_it()
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync(A("buy", "market", 10));
        var holder = await desk.PlacedAsync(A("sell", "limit", 7, """ "limit_price":"120" """));

        var answer = await desk.OrderAsync(A("sell", "market", 4));

        Assert.Equal(403, answer.Status);
        Assert.Equal(
            $$"""{"code":40310000,"message":"insufficient qty available for order (requested: 4, available: 3)","symbol":"AAPL","existing_qty":"10","held_for_orders":"7","available":"3","related_orders":["{{holder}}"]}""",
            answer.Text);
    }

    [Fact]
    public async Task An_order_never_flips_a_position()
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync(A("sell", "market", 5));

        var answer = await desk.OrderAsync(A("buy", "market", 6));

        Assert.Equal("insufficient qty available for order (requested: 6, available: 5)", answer["message"]);
    }

    /// <summary>The open order buys; the new one sells, out of a position of ten.</summary>
    [Theory]
    [InlineData("limit", """ "limit_price":"90" """, "market", null, "opposite side market/stop order exists")]
    [InlineData("limit", """ "limit_price":"90" """, "stop", """ "stop_price":"80" """, "opposite side market/stop order exists")]
    [InlineData("stop", """ "stop_price":"120" """, "limit", """ "limit_price":"130" """, "opposite side market/stop order exists")]
    [InlineData("limit", """ "limit_price":"90" """, "limit", """ "limit_price":"90" """, "opposite side limit order exists")]
    [InlineData("limit", """ "limit_price":"90" """, "stop_limit", """ "stop_price":"89","limit_price":"88" """, "opposite side limit order exists")]
    [InlineData("limit", """ "limit_price":"90" """, "limit", """ "limit_price":"90.01" """, null)] // they cannot meet
    [InlineData("stop_limit", """ "stop_price":"120","limit_price":"121" """, "limit", """ "limit_price":"121.01" """, null)]
    public async Task Orders_of_one_account_may_not_meet(string openType, string openPrices, string newType, string? newPrices, string? reason)
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync(A("buy", "market", 10));
        await desk.GetAsync("/v2/account");
        var open = await desk.PlacedAsync(A("buy", openType, 1, openPrices));

        var answer = await desk.OrderAsync(A("sell", newType, 1, newPrices));

        Assert.Equal(reason is null ? 200 : 403, answer.Status);
        Assert.Equal(reason, answer["reject_reason"]);
        Assert.Equal(reason is null ? null : open, answer["existing_order_id"]);
    }

    [Fact]
    public async Task A_short_sale_and_an_open_buy_exclude_each_other()
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync(A("buy", "limit", 1, """ "limit_price":"90" """));

        var answer = await desk.OrderAsync(A("sell", "limit", 1, """ "limit_price":"110" """));

        Assert.Equal("cannot open a short sell while a long buy order is open", answer["message"]);
    }

    [Fact]
    public async Task An_open_short_sale_excludes_a_buy()
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync(A("sell", "limit", 1, """ "limit_price":"110" """));

        var answer = await desk.OrderAsync(A("buy", "limit", 1, """ "limit_price":"90" """));

        Assert.Equal("cannot open a long buy while a short sell order is open", answer["message"]);
    }

    [Fact]
    public async Task A_small_account_may_not_short()
    {
        await using var desk = await Desk.OpenAsync(new() { StartCash = 1_999.99m });

        Assert.Equal("account is not allowed to short", (await desk.OrderAsync(A("sell", "market", 1)))["message"]);
        Assert.Equal("1999.99", (await desk.GetAsync("/v2/account"))["buying_power"]);
    }

    [Fact]
    public async Task A_stop_on_the_wrong_side_names_both_prices()
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync(A("buy", "market", 1));

        var answer = await desk.OrderAsync(A("sell", "stop", 1, """ "stop_price":"101.5" """));

        Assert.Equal(
            """{"code":42210000,"message":"stop price must be less than current price","market_price":"100","stop_price":"101.5"}""", answer.Text);
    }

    private static async Task<Desk> PinnedAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        return desk;
    }

    private static string A(string side, string type, int qty, string? prices = null) =>
        $$"""{"symbol":"AAPL","qty":"{{qty}}","side":"{{side}}","type":"{{type}}","time_in_force":"day"{{(prices is null ? "" : "," + prices)}}}""";
}
