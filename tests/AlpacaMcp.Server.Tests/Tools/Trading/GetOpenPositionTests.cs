using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class GetOpenPositionTests
{
    [Theory]
    [InlineData("btc/usd")]
    [InlineData("BTCUSD")]
    public async Task Finds_a_pair_under_either_spelling(string spelling)
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 79_990m, 80_000m);
        await bench.CallAsync("place_crypto_order", """{"symbol":"BTC/USD","side":"buy","qty":0.01}""");

        var position = (await bench.CallAsync("get_open_position", $$"""{"symbol_or_asset_id":"{{spelling}}"}""")).Content.At("position");

        // The taker's fee of 0.25 % is paid in coins.
        // The symbol is spelt as the orders and prices of the pair spell it, whatever Alpaca's position says.
        Assert.Equal(("BTC/USD", 0.009975m, 80_000m), (position.Text("symbol"), position.Number("qty"), position.Number("avg_entry_price")));
        Assert.Equal(Assert.Single(bench.Exchange.Book.Positions).Qty, position.Number("qty"));
    }
}
