using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Tests.Mcp;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class ResumeVerbTests
{
    private const string Passphrase = "correct horse battery";

    [Fact]
    public async Task Lifts_a_halt_at_a_simulated_exchange_without_a_passphrase()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.RunAsync("halt", "--reason", "a moment");

        var result = await bench.RunAsync("resume", "--reason", "looked into");
        bench.Server.Approves = true; // Within the hour after a resume a person is asked.
        var order = await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("100000", result.Output, StringComparison.Ordinal);
        Assert.False(order.IsError, order.Text);
        Assert.False(File.Exists(Path.Combine(bench.Home, "HALT")));
        Assert.Contains(bench.Notes, note => note.Contains("resume: looked into", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Needs_a_reason()
    {
        await using var bench = await VerbBench.StartAsync();

        Assert.Equal(1, (await bench.RunAsync("resume")).ExitCode);
    }

    [Fact]
    public async Task Is_refused_without_an_initialised_passphrase_and_the_try_is_journaled()
    {
        var home = TestHome.New();

        var result = await RunAtPaperAsync(home, new FakeTerminal("anything"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("alpaca-mcp operator init", result.Error, StringComparison.Ordinal);
        Assert.Contains(VerbBench.NotesOf(home), note => note.Contains("resume was refused", StringComparison.Ordinal) && note.Contains("let me", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_refused_where_nobody_sits_at_a_terminal_and_the_try_is_journaled()
    {
        var home = await InitialisedAsync();

        var result = await RunAtPaperAsync(home, new FakeTerminal());

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("never from a pipe", result.Error, StringComparison.Ordinal);
        Assert.Contains(VerbBench.NotesOf(home), note => note.Contains("resume was refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_refused_with_a_wrong_passphrase_and_the_next_try_must_wait()
    {
        var home = await InitialisedAsync();
        var second = new FakeTerminal(Passphrase);

        var wrong = await RunAtPaperAsync(home, new FakeTerminal("incorrect horse battery"));
        var early = await RunAtPaperAsync(home, second);

        Assert.Contains("The passphrase is wrong", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("A wrong passphrase was given before", early.Error, StringComparison.Ordinal);
        Assert.Equal(0, second.Asked);
    }

    [Fact]
    public async Task A_home_that_trades_for_money_too_is_not_opened_from_the_simulators_side()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.RunAsync("halt", "--reason", "all of it");
        TradesForMoney(bench.Home);

        var refused = await bench.RunAsync("resume", "--reason", "let me");
        new Passphrase(bench.Home).Set(Passphrase);
        var resumed = await bench.RunAsync(new FakeTerminal(Passphrase), "resume", "--reason", "it is me");

        Assert.Equal((2, 0), (refused.ExitCode, resumed.ExitCode));
        Assert.Equal("active", await bench.StateAsync());
    }

    [Fact]
    public async Task The_agents_own_halt_is_lifted_the_same_way()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("halt_trading", """{"reason":"strange"}""");

        await bench.RunAsync("resume", "--reason", "looked into");

        Assert.Equal("active", await bench.StateAsync());
    }

    [Fact]
    public async Task Nothing_that_is_written_down_is_a_passphrase()
    {
        var home = await InitialisedAsync();
        var environment = Paper(home);
        environment["OPERATOR_PASSPHRASE"] = Passphrase;

        var byArgument = await VerbBench.RunAsync(environment, new FakeTerminal(), "resume", "--reason", "x", "--passphrase", Passphrase);
        var byVariable = await VerbBench.RunAsync(environment, new FakeTerminal(), "resume", "--reason", "x");

        Assert.Equal(1, byArgument.ExitCode);
        Assert.Contains("--passphrase", byArgument.Error, StringComparison.Ordinal);
        Assert.Equal(2, byVariable.ExitCode);
    }

    private static Dictionary<string, string> Paper(string home) => new() { ["ALPACA_API_KEY"] = "PKNONE", ["ALPACA_SECRET_KEY"] = "none", ["ALPACA_MCP_HOME"] = home };

    // Refused before any broker is asked.
    private static Task<VerbResult> RunAtPaperAsync(string home, FakeTerminal terminal) => VerbBench.RunAsync(Paper(home), terminal, "resume", "--reason", "let me");

    private static async Task<string> InitialisedAsync()
    {
        var home = TestHome.New();
        var result = await VerbBench.RunAsync(Paper(home), new FakeTerminal(Passphrase, Passphrase), "operator", "init");
        Assert.Equal(0, result.ExitCode);
        return home;
    }

    private static void TradesForMoney(string home)
    {
        using var journal = new SqliteConnection($"Data Source={Path.Combine(home, "journal.db")};Pooling=False");
        journal.Open();
        using var command = journal.CreateCommand();
        command.CommandText = "INSERT INTO openings(scope, owner, ephemeral, gone) VALUES('paper/1', 'somebody', 0, 0)";
        command.ExecuteNonQuery();
    }
}
