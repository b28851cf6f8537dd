namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>The table of https://docs.alpaca.markets/us/docs/user-protection: an open order, and a new one on the other side, out of a position of ten at 100.</summary>
public sealed class RefusalsOfWashTradesTests
{
    private const string Unlimited = "opposite side market/stop order exists";
    private const string Limited = "opposite side limit order exists";

    /// <summary>The open order sells at 120 or, by a stop, at 80; the new one buys. A market order is open for long only before the market opens.</summary>
    [Theory]
    [InlineData("market", "", "market", "", Unlimited)]
    [InlineData("market", "", "limit", """ "limit_price":"90" """, Unlimited)]
    [InlineData("market", "", "stop", """ "stop_price":"110" """, Unlimited)]
    [InlineData("market", "", "stop_limit", """ "stop_price":"110","limit_price":"111" """, Unlimited)]
    [InlineData("stop", """ "stop_price":"80" """, "market", "", Unlimited)]
    [InlineData("stop", """ "stop_price":"80" """, "limit", """ "limit_price":"70" """, Unlimited)]
    [InlineData("stop", """ "stop_price":"80" """, "stop", """ "stop_price":"110" """, Unlimited)]
    [InlineData("stop", """ "stop_price":"80" """, "stop_limit", """ "stop_price":"110","limit_price":"111" """, Unlimited)]
    [InlineData("limit", """ "limit_price":"120" """, "market", "", Unlimited)]
    [InlineData("limit", """ "limit_price":"120" """, "stop", """ "stop_price":"110" """, Unlimited)]
    [InlineData("limit", """ "limit_price":"120" """, "limit", """ "limit_price":"120" """, Limited)]
    [InlineData("limit", """ "limit_price":"120" """, "limit", """ "limit_price":"119.99" """, null)]
    [InlineData("limit", """ "limit_price":"120" """, "stop_limit", """ "stop_price":"110","limit_price":"120" """, Limited)]
    [InlineData("limit", """ "limit_price":"120" """, "stop_limit", """ "stop_price":"110","limit_price":"119.99" """, null)]
    [InlineData("stop_limit", """ "stop_price":"80","limit_price":"79" """, "market", "", Unlimited)]
    [InlineData("stop_limit", """ "stop_price":"80","limit_price":"79" """, "stop", """ "stop_price":"110" """, Unlimited)]
    [InlineData("stop_limit", """ "stop_price":"80","limit_price":"79" """, "limit", """ "limit_price":"79" """, Limited)]
    [InlineData("stop_limit", """ "stop_price":"80","limit_price":"79" """, "limit", """ "limit_price":"78.99" """, null)]
    [InlineData("stop_limit", """ "stop_price":"80","limit_price":"79" """, "stop_limit", """ "stop_price":"110","limit_price":"111" """, Limited)]
    public async Task Orders_of_one_account_may_not_meet(string openType, string openPrices, string newType, string newPrices, string? reason)
    {
        await using var desk = await HoldingBeforeTheOpenAsync();
        var open = await desk.PlacedAsync(Of("sell", openType, openPrices));

        var answer = await desk.OrderAsync(Of("buy", newType, newPrices));

        Assert.Equal(reason is null ? 200 : 403, answer.Status);
        if (reason is not null)
        {
            Assert.Equal(
                $$"""{"code":40310000,"message":"potential wash trade detected. use complex orders","existing_order_id":"{{open}}","reject_reason":"{{reason}}"}""",
                answer.Text);
        }
    }

    [Theory]
    [InlineData("""{"type":"trailing_stop","trail_price":"1"}""")]
    [InlineData("""{"order_class":"bracket","take_profit":{"limit_price":"130"},"stop_loss":{"stop_price":"80"}}""")]
    [InlineData("""{"order_class":"oto","stop_loss":{"stop_price":"80"}}""")]
    [InlineData("""{"side":"sell","type":"limit","limit_price":"120"}""")] // the same side
    [InlineData("""{"symbol":"MSFT"}""")]
    public async Task Complex_orders_and_trailing_stops_are_exempt(string changes)
    {
        await using var desk = await HoldingBeforeTheOpenAsync();
        await desk.PlacedAsync(Of("sell", "limit", """ "limit_price":"120" """));

        Assert.Equal(200, (await desk.OrderAsync(OrderText.Stock.With(changes))).Status);
    }

    [Theory]
    [InlineData("""{"side":"sell","type":"trailing_stop","trail_price":"1"}""")]
    [InlineData("""{"side":"sell","type":"limit","order_class":"oco","take_profit":{"limit_price":"120"},"stop_loss":{"stop_price":"80"}}""")]
    public async Task Nothing_meets_an_open_complex_order_or_trailing_stop(string changes)
    {
        await using var desk = await HoldingBeforeTheOpenAsync();
        await desk.PlacedAsync(OrderText.Stock.With(changes));

        Assert.Equal(200, (await desk.OrderAsync(OrderText.Stock)).Status);
    }

    /// <summary>Without a position the new order is a short sale, or a long buy, and is refused as such before the two could meet.</summary>
    [Theory]
    [InlineData("buy", "90", "sell", "cannot open a short sell while a long buy order is open")]
    [InlineData("sell", "110", "buy", "cannot open a long buy while a short sell order is open")]
    public async Task Long_and_short_entries_exclude_each_other_at_any_price(string openSide, string price, string newSide, string message)
    {
        await using var desk = await OrderText.MarketAsync();
        await desk.PlacedAsync(OrderText.Stock.With($$"""{"side":"{{openSide}}","type":"limit","limit_price":"{{price}}"}"""));

        var answer = await desk.OrderAsync(OrderText.Stock.With($$"""{"side":"{{newSide}}"}"""));

        Assert.Equal($$"""{"code":40310000,"message":"{{message}}"}""", answer.Text);
    }

    [Fact]
    public async Task Coins_are_washed_like_shares()
    {
        await using var desk = await OrderText.MarketAsync();
        await desk.PlacedAsync(OrderText.Coin);
        await desk.GetAsync("/v2/account");
        await desk.PlacedAsync(OrderText.Coin.With("""{"side":"sell","qty":"0.005","type":"limit","limit_price":"60000"}"""));

        var answer = await desk.OrderAsync(OrderText.Coin);

        Assert.Equal((403, Unlimited), (answer.Status, answer["reject_reason"]));
    }

    /// <summary>Ten shares are held; it is Saturday.</summary>
    private static async Task<Desk> HoldingBeforeTheOpenAsync()
    {
        var desk = await OrderText.MarketAsync();
        await desk.HoldAsync("""{"qty":"10"}""");
        desk.Step(TimeSpan.FromHours(26));
        return desk;
    }

    private static string Of(string side, string type, string prices) =>
        OrderText.Stock.With($$"""{"side":"{{side}}","type":"{{type}}"{{(prices.Length > 0 ? "," + prices : "")}}}""");
}
