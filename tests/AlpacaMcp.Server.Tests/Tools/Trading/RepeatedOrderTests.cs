using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

/// <summary>The same order twice within a moment, through the tools.</summary>
public sealed class RepeatedOrderTests
{
    private const string Resting = """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":249}""";

    public static TheoryData<string, string> Orders => new()
    {
        { "place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""" },
        { "place_crypto_order", """{"symbol":"BTC/USD","side":"buy","notional":100}""" },
        { "place_option_order", """{"symbol":"AAPL260618C00250000","side":"buy","qty":1,"type":"limit","limit_price":0.5}""" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Is_not_placed_again_and_says_what_became_of_the_first_and_how_to_force_it(string tool, string order)
    {
        await using var bench = await ToolBench.StartAsync();
        var first = (await bench.CallAsync(tool, order)).Content;

        var again = (await bench.CallAsync(tool, order)).Content;
        var forced = (await bench.CallAsync(tool, order.Replace("}", ",\"force_new\":true}", StringComparison.Ordinal))).Content;

        var note = again.At("notes")[0].GetString();
        Assert.StartsWith("NOT placed again", note, StringComparison.Ordinal);
        Assert.Contains("force_new=true", note, StringComparison.Ordinal);
        Assert.Equal(first.Text("order.id"), again.Text("order.id"));
        Assert.NotEqual(first.Text("order.id"), forced.Text("order.id"));
        Assert.Equal(2, bench.Exchange.Book.Orders.Count);
    }

    [Fact]
    public async Task Closes_once_and_again_when_forced()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");
        const string Close = """{"symbol_or_asset_id":"AAPL","qty":1}""";

        var first = (await bench.CallAsync("close_position", Close)).Content;
        var again = (await bench.CallAsync("close_position", Close)).Content;
        await bench.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL","qty":1,"force_new":true}""");

        Assert.Equal(first.Text("order.id"), again.Text("order.id"));
        Assert.StartsWith("NOT placed again", again.At("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(8m, Assert.Single(bench.Exchange.Book.Positions).Qty);
    }

    [Fact]
    public async Task Shows_the_present_state_of_the_first()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", Resting);
        bench.Exchange.Market.Pin("AAPL", 247.90m, 248.00m);

        var again = (await bench.CallAsync("place_stock_order", Resting)).Content;

        Assert.Equal("filled", again.Text("order.status"));
        Assert.Single(bench.Exchange.Book.Orders);
    }

    [Fact]
    public async Task Is_no_repeat_once_the_first_was_canceled()
    {
        await using var bench = await ToolBench.StartAsync();
        var first = (await bench.CallAsync("place_stock_order", Resting)).Content;
        await bench.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{first.Text("order.id")}}"}""");

        var second = (await bench.CallAsync("place_stock_order", Resting)).Content;

        Assert.NotEqual(first.Text("order.id"), second.Text("order.id"));
        Assert.False(second.Has("notes"));
    }

    [Fact]
    public async Task Is_no_repeat_once_the_first_was_rejected()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new Simulator.Faults.StatusBefore(403), new() { Method = "POST", PathPrefix = "/v2/orders" });
        var first = await bench.CallAsync("place_stock_order", Resting);

        var second = (await bench.CallAsync("place_stock_order", Resting)).Content;

        Assert.Equal("rejected", first.Error.Text("outcome"));
        Assert.False(second.Has("notes"));
        Assert.Single(bench.Exchange.Book.Orders);
    }

    [Fact]
    public async Task Is_no_repeat_with_another_client_order_id()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", Resting);

        await bench.CallAsync("place_stock_order", Resting.Replace("}", ",\"client_order_id\":\"one\"}", StringComparison.Ordinal));
        await bench.CallAsync("place_stock_order", Resting.Replace("}", ",\"client_order_id\":\"two\"}", StringComparison.Ordinal));

        Assert.Equal(3, bench.Exchange.Book.Orders.Count);
    }

    [Fact]
    public async Task Is_no_repeat_when_the_operator_turns_the_guard_off()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_REPEAT_WINDOW_SECONDS", "0"));

        await bench.CallAsync("place_stock_order", Resting);
        await bench.CallAsync("place_stock_order", Resting);

        Assert.Equal(2, bench.Exchange.Book.Orders.Count);
    }
}
