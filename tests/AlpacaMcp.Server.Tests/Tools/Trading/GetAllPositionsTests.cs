using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class GetAllPositionsTests
{
    // Our column, the exchange's field, and what one is times the other.
    private static readonly (string Column, string Field, decimal Scale)[] Numbers =
    [
        ("qty", "qty", 1), ("qty_available", "qty_available", 1), ("avg_entry_price", "avg_entry_price", 1), ("current_price", "current_price", 1),
        ("lastday_price", "lastday_price", 1), ("change_today_percent", "change_today", 100), ("market_value", "market_value", 1), ("cost_basis", "cost_basis", 1),
        ("unrealized_pl", "unrealized_pl", 1), ("unrealized_pl_percent", "unrealized_plpc", 100), ("unrealized_intraday_pl", "unrealized_intraday_pl", 1),
        ("unrealized_intraday_pl_percent", "unrealized_intraday_plpc", 100),
    ];

    [Fact]
    public async Task Shows_every_position_with_value_and_profit()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_ALLOW_SHORT_SELLING", "true"));
        bench.Exchange.Market.Pin("KO", 70.00m, 70.10m);
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"KO","side":"sell","qty":20}""");

        var reply = (await bench.CallAsync("get_all_positions")).Content;

        // AAPL: 10 bought at 250.00, marked at 249.95. KO: 20 sold short at 70.00, marked at 70.05.
        Assert.Equal(2, reply.Number("count"));
        Assert.Equal(("AAPL", 10m, 250m, 2_499.50m, -0.50m, -0.02m), Row(reply, 0));
        Assert.Equal(("KO", -20m, 70m, -1_401m, -1m, -0.07142857m), Row(reply, 1));
    }

    [Fact]
    public async Task Keeps_every_number_the_exchange_says()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":7}""");
        await bench.CallAsync("place_crypto_order", """{"symbol":"BTC/USD","side":"buy","notional":123.45}""");
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL261218C00260000","side":"buy","qty":"3","type":"market","time_in_force":"day"}""");
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"sell","qty":"2","type":"limit","limit_price":"300","time_in_force":"gtc"}""");
        bench.Exchange.Market.Pin("AAPL", 251.17m, 251.23m);

        var reply = (await bench.CallAsync("get_all_positions")).Content;

        var raw = await bench.AskExchangeAsync("/v2/positions");
        Assert.Equal(raw.GetArrayLength(), reply.At("rows").GetArrayLength());
        Assert.All(raw.EnumerateArray().Select((position, i) => (position, i)), at => Assert.All(Numbers, number =>
        {
            Assert.Equal((at.position.Text("symbol").Replace("BTCUSD", "BTC/USD", StringComparison.Ordinal), at.position.Text("asset_class")), (Cell(reply, at.i, "symbol").GetString(), Cell(reply, at.i, "asset_class").GetString()));
            Assert.Equal(decimal.Parse(at.position.Text(number.Field), null) * number.Scale, Cell(reply, at.i, number.Column).GetDecimal());
        }));
    }

    private static (string?, decimal, decimal, decimal, decimal, decimal) Row(JsonElement reply, int row) => (
        Cell(reply, row, "symbol").GetString(), Cell(reply, row, "qty").GetDecimal(), Cell(reply, row, "avg_entry_price").GetDecimal(),
        Cell(reply, row, "market_value").GetDecimal(), Cell(reply, row, "unrealized_pl").GetDecimal(), Cell(reply, row, "unrealized_pl_percent").GetDecimal());

    private static JsonElement Cell(JsonElement reply, int row, string column) =>
        reply.At("rows")[row][reply.At("columns").EnumerateArray().Select(c => c.GetString()).ToList().IndexOf(column)];
}
