using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class PolicyVerbTests
{
    private static readonly (string Name, string Value) Looser = ("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "12000");

    [Fact]
    public async Task Shows_every_limit_with_the_hash_that_get_status_names()
    {
        await using var bench = await VerbBench.StartAsync();

        var result = await bench.RunAsync("policy", "show");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("10000  USD per opening order", result.Output, StringComparison.Ordinal);
        Assert.Contains((await bench.Server.CallAsync("get_status")).Content.Text("policy_hash"), result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_is_looser_than_accepted_and_accepts_it()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}"""); // pins the limits

        var before = await bench.RunWithAsync(Looser, "policy", "show");
        var accepted = await bench.RunWithAsync(Looser, "policy", "accept", "--reason", "a larger account");
        var after = await bench.RunWithAsync(Looser, "policy", "show");

        Assert.Equal((1, 0, 0), (before.ExitCode, accepted.ExitCode, after.ExitCode));
        Assert.Contains("LOOSER THAN ACCEPTED", before.Output, StringComparison.Ordinal);
        Assert.Contains("Accepted: ", accepted.Output, StringComparison.Ordinal);
        Assert.Contains(bench.Notes, note => note.Contains("policy accept: a larger account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_verb_with_tighter_limits_than_the_server_pins_nothing()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.RunWithAsync(("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "1"), "status");

        var order = await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");

        Assert.False(order.IsError, order.Text);
    }
}
