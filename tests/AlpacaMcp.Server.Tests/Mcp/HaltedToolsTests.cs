using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Hostile;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Server.Tests.Mcp;

/// <summary>Halted means halted, for every tool there is: whoever adds one must say here if it may still change something.</summary>
public sealed class HaltedToolsTests
{
    private const string Contract = "AAPL261218C00240000";

    // They cancel, halt, tighten, or keep lists at Alpaca: none creates or changes an order or a position.
    private static readonly string[] Free =
    [
        "halt_trading", "cancel_order_by_id", "cancel_all_orders", "update_account_config", "create_watchlist", "update_watchlist_by_id", "delete_watchlist_by_id",
        "add_asset_to_watchlist_by_id", "remove_asset_from_watchlist_by_id",
    ];

    // Each is called by its own name; these call them.
    private static readonly string[] Callers = ["call_trading_tool"];

    public static TheoryData<string> Changing => [.. ToolCatalog.All.Where(tool => !tool.IsReadOnly).Select(tool => tool.Name).Except(Free).Except(Callers)];

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task Every_tool_that_changes_an_order_or_a_position_is_denied_and_nothing_is_sent(string tool)
    {
        await using var bench = await ToolBench.StartAsync(new SimulatorOptions { Locates = true });
        var arguments = await PreparedAsync(bench, tool);
        await bench.CallAsync("halt_trading", """{"reason":"a test"}""");
        var before = bench.Changes.Count;

        var reply = await bench.CallAsync(tool, arguments);

        Assert.Contains("TRADING_HALTED", reply.Text, StringComparison.Ordinal);
        Assert.Contains("a test", reply.Text, StringComparison.Ordinal);
        Assert.Equal(before, bench.Changes.Count);
    }

    [Fact]
    public async Task Every_cancel_passes()
    {
        await using var bench = await ToolBench.StartAsync();
        var one = await bench.PlaceAtExchangeAsync("""{"symbol":"MSFT","side":"buy","qty":"1","type":"limit","limit_price":"10","time_in_force":"day"}""");
        await bench.PlaceAtExchangeAsync("""{"symbol":"MSFT","side":"buy","qty":"2","type":"limit","limit_price":"10","time_in_force":"day"}""");
        await bench.CallAsync("halt_trading", """{"reason":"a test"}""");

        var single = await bench.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{one}}"}""");
        var all = await bench.CallAsync("cancel_all_orders");

        Assert.False(single.IsError, single.Text);
        Assert.False(all.IsError, all.Text);
        Assert.All(bench.Exchange.Book.Orders, order => Assert.Equal("canceled", order.Status));
    }

    [Fact]
    public void The_free_ones_are_tools() => Assert.All(Free.Concat(Callers), name => Assert.NotNull(ToolCatalog.Find(name)));

    private static async Task<string> PreparedAsync(ToolBench bench, string tool)
    {
        var sample = await Sample.PrepareAsync(bench);
        if (!tool.EndsWith("exercise_options_position", StringComparison.Ordinal))
            return sample.Of(tool);
        await bench.PlaceAtExchangeAsync($$"""{"symbol":"{{Contract}}","side":"buy","qty":"1","type":"market","time_in_force":"day"}""");
        return $$"""{"symbol_or_contract_id":"{{Contract}}"}""";
    }
}
