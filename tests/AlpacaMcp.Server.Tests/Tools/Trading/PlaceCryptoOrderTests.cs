using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class PlaceCryptoOrderTests
{
    [Fact]
    public async Task Places_an_order_by_amount()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 79_990m, 80_000m);

        var reply = (await bench.CallAsync("place_crypto_order", """{"symbol":"btc/usd","side":"buy","notional":100}""")).Content;

        var order = Assert.Single(bench.Exchange.Book.Orders);
        Assert.Equal(("BTC/USD", "buy", "market", 100m, 0.00125m), (order.Symbol, order.Side, order.Type, order.Notional, order.FilledQty));
        Assert.Equal((order.Id.ToString(), "gtc"), (reply.Text("order.id"), reply.Text("order.time_in_force")));
    }

    [Theory]
    [InlineData("""{"symbol":"BTC/USD","side":"buy","qty":1}""", "ORDER_NOTIONAL")]
    [InlineData("""{"symbol":"BTC/USD","side":"buy","qty":0.01,"type":"limit","limit_price":90000}""", "PRICE_COLLAR")]
    [InlineData("""{"symbol":"BTC/USD","side":"buy","qty":0.01,"time_in_force":"day"}""", "INVALID_ORDER")]
    [InlineData("""{"symbol":"BTCUSD","side":"buy","qty":0.01}""", "INVALID_ORDER")]
    public async Task Refuses_what_is_too_dear_or_malformed_and_sends_nothing(string arguments, string code)
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 79_990m, 80_000m);

        var reply = await bench.CallAsync("place_crypto_order", arguments);

        Assert.Contains(code, reply.Codes);
        Assert.Empty(bench.Changes);
    }
}
