using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class FlattenVerbTests
{
    [Fact]
    public async Task Cancels_and_closes_everything_in_a_halt_that_stops_every_agent()
    {
        await using var bench = await VerbBench.StartAsync();
        await HoldAsync(bench, "AAPL", "buy");
        await HoldAsync(bench, "MSFT", "sell");
        await bench.Server.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"sell","qty":"10","type":"stop","stop_price":"200","time_in_force":"gtc"}""");
        await bench.Server.CallAsync("halt_trading", """{"reason":"strange"}""");

        var agents = await bench.Server.CallAsync("close_all_positions", """{"cancel_orders":false}""");
        var result = await bench.RunAsync("flatten", "--reason", "out of it");

        Assert.Contains("TRADING_HALTED", agents.Text, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(bench.Server.Exchange.Book.Positions);
        Assert.DoesNotContain(bench.Server.Exchange.Book.Orders, order => order.Status is "new" or "accepted");
        Assert.Equal("halted", await bench.StateAsync());
        Assert.Contains(bench.Notes, note => note.Contains("flatten: out of it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closes_one_and_leaves_the_others()
    {
        await using var bench = await VerbBench.StartAsync();
        await HoldAsync(bench, "AAPL", "buy");
        await HoldAsync(bench, "MSFT", "buy");

        var result = await bench.RunAsync("flatten", "aapl", "--reason", "this one");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("MSFT", Assert.Single(bench.Server.Exchange.Book.Positions).Symbol);
    }

    [Fact]
    public async Task Closes_above_every_limit()
    {
        await using var bench = await VerbBench.StartAsync(("ALPACA_MCP_MAX_REDUCING_ORDERS_PER_MINUTE", "1"), ("ALPACA_MCP_MAX_ORDER_QUANTITY", "1"), ("ALPACA_MCP_DENIED_SYMBOLS", "AAPL,MSFT"));
        await HoldAsync(bench, "AAPL", "buy");
        await HoldAsync(bench, "MSFT", "buy");

        Assert.Equal(0, (await bench.RunAsync("flatten", "--reason", "out of it")).ExitCode);
        Assert.Empty(bench.Server.Exchange.Book.Positions);
    }

    [Fact]
    public async Task Says_so_when_there_is_nothing_to_close()
    {
        await using var bench = await VerbBench.StartAsync();

        var result = await bench.RunAsync("flatten", "AAPL", "--reason", "this one");

        Assert.Contains("NO_POSITION", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Cannot_reach_an_exchange_inside_a_server()
    {
        var result = await VerbBench.RunAsync(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = TestHome.New() }, new FakeTerminal(), "flatten", "--reason", "out");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("alpaca-mcp halt", result.Output, StringComparison.Ordinal);
    }

    private static Task<string> HoldAsync(VerbBench bench, string symbol, string side) =>
        bench.Server.PlaceAtExchangeAsync($$"""{"symbol":"{{symbol}}","side":"{{side}}","qty":"10","type":"market","time_in_force":"day"}""");
}
