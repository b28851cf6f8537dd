using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class StatusVerbTests
{
    [Fact]
    public async Task Shows_account_state_limits_and_journal()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":4}""");

        var result = await bench.RunAsync("status");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Environment:  simulator", result.Output, StringComparison.Ordinal);
        Assert.Contains(bench.Server.Exchange.AccountNumber, result.Output, StringComparison.Ordinal);
        Assert.Contains("State:        ACTIVE", result.Output, StringComparison.Ordinal);
        Assert.Contains("largest position: AAPL", result.Output, StringComparison.Ordinal);
        Assert.Contains("never verified", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_every_cause_of_a_halt()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("halt_trading", """{"reason":"strange prices"}""");
        await bench.RunAsync("halt", "--reason", "I agree");

        var result = await bench.RunAsync("status");

        Assert.Contains("State:        HALTED", result.Output, StringComparison.Ordinal);
        Assert.Contains("agent: halted by agent", result.Output, StringComparison.Ordinal);
        Assert.Contains("strange prices", result.Output, StringComparison.Ordinal);
        Assert.Contains("operator: halted by operator", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_up_to_which_row_the_journal_was_verified_and_that_it_was_changed_since()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("halt_trading", """{"reason":"strange prices"}""");
        await bench.RunAsync("journal", "verify");

        Assert.Contains("verified up to row", (await bench.RunAsync("status")).Output, StringComparison.Ordinal);
        var mark = Path.Combine(bench.Home, "journal.verified");
        await File.WriteAllTextAsync(mark, $"1 {new string('0', 64)} 2026-03-11T14:00:00.0000000+00:00\n");

        Assert.Contains("CHANGED SINCE IT WAS VERIFIED", (await bench.RunAsync("status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_the_home_knows_while_the_broker_is_silent()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("halt_trading", """{"reason":"strange prices"}""");
        bench.Server.Exchange.Faults.Add(new StatusBefore(503), new() { PathPrefix = "/v2/account", Times = 100 });

        var result = await bench.RunAsync("status");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("THE BROKER FAILED", result.Output, StringComparison.Ordinal);
        Assert.Contains("strange prices", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Works_in_a_home_where_nothing_ever_happened()
    {
        var result = await VerbBench.RunAsync(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = TestHome.New() }, new FakeTerminal(), "status");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("There is no journal", result.Output, StringComparison.Ordinal);
    }
}
