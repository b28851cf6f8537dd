using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class GetAllPositionsTests
{
    [Fact]
    public async Task Shows_every_position_with_value_and_profit()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("KO", 70.00m, 70.10m);
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"KO","side":"sell","qty":20}""");

        var positions = (await bench.CallAsync("get_all_positions")).Content;

        // AAPL: 10 bought at 250.00, marked at 249.95. KO: 20 sold short at 70.00, marked at 70.05.
        var (apple, coke) = (positions.At("positions")[0], positions.At("positions")[1]);
        Assert.Equal(2, positions.Number("count"));
        Assert.Equal(("AAPL", "long", 10m, 250m, 2_499.50m, -0.50m), (apple.Text("symbol"), apple.Text("side"), apple.Number("qty"), apple.Number("avg_entry_price"), apple.Number("market_value"), apple.Number("unrealized_pl")));
        Assert.Equal(("KO", "short", -20m, 70m, -1_401m, -1m), (coke.Text("symbol"), coke.Text("side"), coke.Number("qty"), coke.Number("avg_entry_price"), coke.Number("market_value"), coke.Number("unrealized_pl")));
        Assert.Equal(-0.02m, apple.Number("unrealized_pl_percent"));
    }
}
