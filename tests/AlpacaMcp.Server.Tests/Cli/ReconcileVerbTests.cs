using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class ReconcileVerbTests
{
    [Fact]
    public async Task Ends_with_0_when_nothing_is_wrong()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");
        await bench.Server.PlaceAtExchangeAsync("""{"symbol":"MSFT","side":"buy","qty":"1","type":"limit","limit_price":"10","time_in_force":"day"}""");

        var result = await bench.RunAsync("reconcile");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Open orders of others: 1.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_an_order_of_ours_that_no_row_knows_and_the_server_only_reduces()
    {
        await using var bench = await VerbBench.StartAsync();
        var own = (await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""")).Content.Text("order.client_order_id");
        var orphan = own[..14] + "00000000000000000000";
        await bench.Server.PlaceAtExchangeAsync($$"""{"symbol":"MSFT","side":"buy","qty":"1","type":"limit","limit_price":"10","time_in_force":"day","client_order_id":"{{orphan}}"}""");

        var result = await bench.RunAsync("reconcile");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(orphan, result.Output, StringComparison.Ordinal);
        Assert.Equal("reducing", await bench.StateAsync());
    }

    [Fact]
    public async Task A_silent_broker_is_no_finding()
    {
        await using var bench = await VerbBench.StartAsync();
        bench.Server.Exchange.Faults.Add(new StatusBefore(503), new() { PathPrefix = "/v2/orders", Times = 100 });

        var result = await bench.RunAsync("reconcile");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no finding", result.Error, StringComparison.Ordinal);
        Assert.Equal("active", await bench.StateAsync());
    }
}
