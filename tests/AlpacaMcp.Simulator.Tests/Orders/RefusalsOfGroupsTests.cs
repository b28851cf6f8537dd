namespace AlpacaMcp.Simulator.Tests.Orders;

public sealed class RefusalsOfGroupsTests
{
    private const int Invalid = 40010001;
    private const int Unprocessable = 42210000;

    /// <summary>Each row changes a good market bracket for one share: ask 100.01, bid 99.99.</summary>
    [Theory]
    [InlineData("""{"take_profit":null}""", Invalid, "bracket orders require take_profit.limit_price")]
    [InlineData("""{"take_profit":{}}""", Invalid, "bracket orders require take_profit.limit_price")]
    [InlineData("""{"stop_loss":null}""", Invalid, "bracket orders require stop_loss.stop_price")]
    [InlineData("""{"stop_loss":{"trail_percent":"10"}}""", Invalid, "bracket orders require stop_loss.stop_price")]
    [InlineData("""{"take_profit":{"limit_price":"0"}}""", Invalid, "take_profit.limit_price must be > 0")]
    [InlineData("""{"stop_loss":{"stop_price":"-1"}}""", Invalid, "stop_loss.stop_price must be > 0")]
    [InlineData("""{"stop_loss":{"stop_price":"x"}}""", Invalid, "stop_loss.stop_price is not a number")]
    [InlineData("""{"take_profit":{"limit_price":"120.001"}}""", Unprocessable, "invalid take_profit.limit_price 120.001. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData("""{"stop_loss":{"stop_price":"80.001"}}""", Unprocessable, "invalid stop_loss.stop_price 80.001. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData("""{"stop_loss":{"stop_price":"80","limit_price":"79.999"}}""", Unprocessable, "invalid stop_loss.limit_price 79.999. sub-penny increment does not fulfill minimum pricing criteria")]
    [InlineData("""{"take_profit":{"limit_price":"80"}}""", Unprocessable, "take_profit.limit_price must be > stop_loss.stop_price")]
    [InlineData("""{"side":"sell","symbol":"MSFT"}""", Unprocessable, "take_profit.limit_price must be < stop_loss.stop_price")]
    [InlineData("""{"order_class":"oto"}""", Invalid, "oto orders require either take_profit or stop_loss")] // both
    [InlineData("""{"order_class":"oto","take_profit":null,"stop_loss":null}""", Invalid, "oto orders require either take_profit or stop_loss")]
    [InlineData("""{"order_class":"oto","take_profit":null,"stop_loss":{"trail_percent":"10"}}""", Invalid, "oto orders require stop_loss.stop_price")]
    [InlineData("""{"order_class":"oto","take_profit":{},"stop_loss":null}""", Invalid, "oto orders require take_profit.limit_price")]
    [InlineData("""{"order_class":"oco","type":"limit","limit_price":"120","take_profit":null}""", Invalid, "oco orders require take_profit.limit_price")]
    [InlineData("""{"order_class":"oco","type":"limit","stop_loss":null}""", Invalid, "oco orders require stop_loss.stop_price")]
    [InlineData("""{"order_class":"otoco"}""", Invalid, "invalid order_class")]
    [InlineData("""{"order_class":""}""", Invalid, "simple orders must not have take_profit or stop_loss")]
    public async Task A_group_is_refused(string changes, int code, string message)
    {
        await using var desk = await OrderText.MarketAsync();

        var answer = await desk.OrderAsync(OrderText.Bracket.With(changes));

        Assert.Equal((422, $"{code}", message), (answer.Status, answer["code"], answer["message"]));
        Assert.Empty(desk.Exchange.Book.Orders);
    }

    /// <summary>The base price is the entry's own price, or the ask of 100.01 for a buy at market and the bid of 99.99 for a sale.</summary>
    [Theory]
    [InlineData("""{"take_profit":{"limit_price":"100.01"}}""", "take_profit.limit_price must be >= base_price + 0.01", "100.01")]
    [InlineData("""{"stop_loss":{"stop_price":"100.01"}}""", "stop_loss.stop_price must be <= base_price - 0.01", "100.01")]
    [InlineData("""{"type":"limit","limit_price":"95","take_profit":{"limit_price":"95"}}""", "take_profit.limit_price must be >= base_price + 0.01", "95")]
    [InlineData("""{"type":"limit","limit_price":"95","stop_loss":{"stop_price":"95"}}""", "stop_loss.stop_price must be <= base_price - 0.01", "95")]
    [InlineData("""{"type":"limit","limit_price":"110","stop_loss":{"stop_price":"105"}}""", "stop_loss.stop_price must be <= base_price - 0.01", "100.01")] // the market is looked at too
    [InlineData("""{"type":"stop","stop_price":"110","stop_loss":{"stop_price":"110"}}""", "stop_loss.stop_price must be <= base_price - 0.01", "110")]
    [InlineData("""{"symbol":"MSFT","side":"sell","take_profit":{"limit_price":"99.99"},"stop_loss":{"stop_price":"120"}}""", "take_profit.limit_price must be <= base_price - 0.01", "99.99")]
    [InlineData("""{"symbol":"MSFT","side":"sell","take_profit":{"limit_price":"80"},"stop_loss":{"stop_price":"99.99"}}""", "stop_loss.stop_price must be >= base_price + 0.01", "99.99")]
    [InlineData("""{"order_class":"oto","take_profit":null,"stop_loss":{"stop_price":"100.01"}}""", "stop_loss.stop_price must be <= base_price - 0.01", "100.01")]
    [InlineData("""{"order_class":"oto","take_profit":{"limit_price":"100"},"stop_loss":null}""", "take_profit.limit_price must be >= base_price + 0.01", "100.01")]
    public async Task An_exit_keeps_a_cent_from_the_base_price(string changes, string message, string basePrice)
    {
        await using var desk = await OrderText.MarketAsync();

        var answer = await desk.OrderAsync(OrderText.Bracket.With(changes));

        Assert.Equal((422, "42210000", message, basePrice, 3), (answer.Status, answer["code"], answer["message"], answer["base_price"], answer.Json.AsObject().Count));
    }

    [Theory]
    [InlineData("""{"take_profit":{"limit_price":"100.02"}}""")]
    [InlineData("""{"stop_loss":{"stop_price":"100"}}""")]
    [InlineData("""{"type":"limit","limit_price":"95","take_profit":{"limit_price":"95.01"}}""")]
    [InlineData("""{"type":"limit","limit_price":"95","stop_loss":{"stop_price":"94.99"}}""")]
    [InlineData("""{"stop_loss":{"stop_price":"80","limit_price":"79.5","trail_percent":"10"}}""")] // a trail in a stop-loss is dropped
    public async Task A_cent_is_enough(string changes)
    {
        await using var desk = await OrderText.MarketAsync();

        Assert.Equal(200, (await desk.OrderAsync(OrderText.Bracket.With(changes))).Status);
    }

    [Theory]
    [InlineData("""{"stop_loss":{"stop_price":"99.99"}}""", "stop_loss.stop_price must be <= base_price - 0.01", "99.99")] // the bid
    [InlineData("""{"take_profit":{"limit_price":"90"},"stop_loss":{"stop_price":"89.995"}}""", "invalid stop_loss.stop_price 89.995", null)]
    [InlineData("""{"take_profit":{"limit_price":"80"}}""", "take_profit.limit_price must be > stop_loss.stop_price", null)]
    [InlineData("""{"side":"buy"}""", "oco orders must be exit orders", null)]
    [InlineData("""{"symbol":"MSFT"}""", "oco orders must be exit orders", null)]
    public async Task An_oco_leaves_a_position_on_both_sides_of_the_market(string changes, string message, string? basePrice)
    {
        await using var desk = await OrderText.MarketAsync();
        await desk.HoldAsync("""{"qty":"10"}""");

        var answer = await desk.OrderAsync(OrderText.Oco.With(changes));

        Assert.Equal((422, "42210000", basePrice), (answer.Status, answer["code"], answer["base_price"]));
        Assert.StartsWith(message, answer["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bracket", """{"limit_price":"80"}""")]
    [InlineData("oto", null)]
    public async Task A_group_that_enters_does_not_leave(string orderClass, string? profit)
    {
        await using var desk = await OrderText.MarketAsync();
        await desk.HoldAsync("""{"qty":"10"}""");

        var answer = await desk.OrderAsync(OrderText.Bracket.With(
            $$$"""{"side":"sell","order_class":"{{{orderClass}}}","take_profit":{{{profit ?? "null"}}},"stop_loss":{"stop_price":"120"}}"""));

        Assert.Equal($$"""{"code":42210000,"message":"{{orderClass}} orders must be entry orders"}""", answer.Text);
    }
}
