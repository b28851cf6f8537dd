using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Server.Tests.Cli;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Logging;

/// <summary>What is done at the command line stands in the log of the home.</summary>
public sealed class OperatorEventTests
{
    private readonly Dictionary<string, string> _environment = new()
    {
        ["ALPACA_MCP_HOME"] = TestHome.New(),
        ["ALPACA_MCP_MASTER_KEY"] = Convert.ToBase64String(new byte[MasterKey.Length]),
    };

    private string Home => _environment["ALPACA_MCP_HOME"];

    [Fact]
    public async Task A_deed_of_the_operators_with_its_reason_and_what_it_did()
    {
        await using var bench = await VerbBench.StartAsync();

        await bench.RunAsync("halt", "--reason", "too wild");
        await bench.RunAsync("resume", "--reason", "calm again");

        var (deed, halted, resumed) = (Written.Single(bench.Home, "operator_deed"), Written.Single(bench.Home, "trading_halted"), Written.Single(bench.Home, "trading_resumed"));
        Assert.Equal(("resume", "calm again", "security"), (deed.Text("deed"), deed.Text("reason"), deed.Text("category")));
        Assert.Equal(("operator", "risk"), (halted.Text("by"), halted.Text("category")));
        Assert.Equal(("calm again", "simulator"), (resumed.Text("reason"), resumed.Text("account")));
    }

    [Fact]
    public async Task A_credential_that_comes_and_goes_but_not_what_it_is()
    {
        await RunAsync(["PKCANARYID", "canary-secret"], "credentials", "set", "paper");
        await RunAsync([], "credentials", "remove", "paper");
        await RunAsync([], "credentials", "remove", "paper");

        Assert.Equal(("paper", "paper"), (Written.Single(Home, "credential_set").Text("name"), Written.Single(Home, "credential_removed").Text("name")));
        Assert.DoesNotContain(Written.In(Home), line => line.ToString().Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_operators_passphrase_being_set_and_a_try_that_was_refused()
    {
        await RunAsync([], "operator", "init");
        await RunAsync(["a long passphrase", "a long passphrase"], "operator", "init");

        Written.Single(Home, "passphrase_set");
        Assert.Equal("operator init", Written.Single(Home, "operator_deed_refused").Text("deed"));
        Assert.DoesNotContain(Written.In(Home), line => line.ToString().Contains("a long passphrase", StringComparison.Ordinal));
    }

    private Task<VerbResult> RunAsync(string[] typed, params string[] arguments) => VerbBench.RunAsync(_environment, new FakeTerminal(typed), arguments);
}
