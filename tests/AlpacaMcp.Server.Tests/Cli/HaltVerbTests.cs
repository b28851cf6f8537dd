using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class HaltVerbTests
{
    private const string Buy = """{"symbol":"AAPL","side":"buy","qty":1}""";

    [Fact]
    public async Task Halts_a_running_server_without_a_passphrase()
    {
        await using var bench = await VerbBench.StartAsync();

        var result = await bench.RunAsync("halt", "--reason", "too fast");
        var order = await bench.Server.CallAsync("place_stock_order", Buy);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("TRADING_HALTED", order.Code);
        Assert.Contains("too fast", order.Error.Text("message"), StringComparison.Ordinal);
        Assert.Empty(bench.Server.Changes);
    }

    [Fact]
    public async Task Needs_no_keys_and_holds_every_account_of_the_home()
    {
        await using var bench = await VerbBench.StartAsync();

        var result = await VerbBench.RunAsync(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = bench.Home }, new FakeTerminal(), "halt", "--reason", "no keys at hand");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("halted", await bench.StateAsync());
    }

    [Fact]
    public async Task Halts_although_no_server_would_start_with_the_settings()
    {
        await using var bench = await VerbBench.StartAsync();

        var result = await bench.RunWithAsync(("ALPACA_MCP_MAX_ORDER_NOTIONL_USD", "5"), "halt");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("there is no setting", result.Error, StringComparison.Ordinal);
        Assert.Equal("halted", await bench.StateAsync());
    }

    [Fact]
    public async Task Halts_while_the_journal_cannot_be_read()
    {
        var home = TestHome.New();
        Directory.CreateDirectory(home);
        await File.WriteAllBytesAsync(Path.Combine(home, "journal.db"), [.. Enumerable.Repeat((byte)7, 10_000)]);

        var result = await VerbBench.RunAsync(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = home }, new FakeTerminal(), "halt", "--reason", "disk");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("operator: disk\n", await File.ReadAllTextAsync(Path.Combine(home, "HALT")));
    }

    [Fact]
    public async Task Cancels_what_opens_then_suspends_at_the_broker()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");
        await bench.Server.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"sell","qty":"10","type":"stop","stop_price":"200","time_in_force":"gtc"}""");
        await bench.Server.PlaceAtExchangeAsync("""{"symbol":"MSFT","side":"buy","qty":"1","type":"limit","limit_price":"10","time_in_force":"day"}""");

        var result = await bench.RunAsync("halt", "--reason", "enough", "--cancel-orders", "--suspend");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Open orders canceled: 1.", result.Output, StringComparison.Ordinal);
        Assert.Equal(["new"], bench.Server.Exchange.Book.Orders.Where(o => o.Type == "stop").Select(o => o.Status));
        Assert.True((await bench.Server.AskExchangeAsync("/v2/account/configurations")).At("suspend_trade").GetBoolean());
        Assert.Equal("PATCH /v2/account/configurations", bench.Server.Changes[^1]);
    }

    [Fact]
    public async Task Cancels_what_protects_too_when_told_so()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");
        await bench.Server.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"sell","qty":"10","type":"stop","stop_price":"200","time_in_force":"gtc"}""");

        await bench.RunAsync("halt", "--reason", "enough", "--cancel-orders=all");

        Assert.DoesNotContain(bench.Server.Exchange.Book.Orders, order => order.Status == "new");
    }

    [Fact]
    public async Task Stands_although_the_broker_does_not_answer_and_says_what_was_not_done()
    {
        await using var bench = await VerbBench.StartAsync(("ALPACA_MCP_ATTEMPT_TIMEOUT_MS", "100"));
        bench.Server.Exchange.Faults.Add(new StatusBefore(503), new() { Times = 1_000 });

        var result = await bench.RunAsync("halt", "--reason", "storm", "--cancel-orders", "--suspend");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("NONE WAS CANCELED", result.Output, StringComparison.Ordinal);
        Assert.Contains("NOT suspended", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(bench.Home, "HALT")));
    }
}
