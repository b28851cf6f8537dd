using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class JournalVerbTests
{
    [Fact]
    public async Task Verifies_while_a_server_runs_and_ends_with_0()
    {
        await using var bench = await WorkedAsync();

        var result = await bench.RunAsync("journal", "verify");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(": sound.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_1_and_names_the_row_that_was_changed()
    {
        await using var bench = await WorkedAsync();
        using (var journal = new SqliteConnection($"Data Source={Path.Combine(bench.Home, "journal.db")};Pooling=False"))
        {
            journal.Open();
            using var command = journal.CreateCommand();
            command.CommandText = "DROP TRIGGER entries_stay; UPDATE entries SET body = replace(body, 'strange', 'perfect') WHERE kind = 'stop'";
            command.ExecuteNonQuery();
        }

        var result = await bench.RunAsync("journal", "verify");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("is not the one that was written", result.Output, StringComparison.Ordinal);
        Assert.Contains("NOT SOUND", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(bench.Home, "journal.verified")));
    }

    [Fact]
    public async Task Shows_the_latest_rows()
    {
        await using var bench = await WorkedAsync();

        var result = await bench.RunAsync("journal", "tail", "-n", "1");

        Assert.Contains("stop", Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_every_row_as_a_line_of_JSON()
    {
        await using var bench = await WorkedAsync();

        var result = await bench.RunAsync("journal", "export", "--format", "jsonl");

        var rows = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => (int)row.Number("seq")));
        Assert.Equal("strange", rows[^1].Text("body.reason"));
        Assert.All(rows, row => Assert.Matches("^[0-9a-f]{64}$", row.Text("hash")));
    }

    [Fact]
    public async Task Restores_a_copy_once_no_server_runs_and_trading_starts_halted()
    {
        string home;
        await using (var bench = await WorkedAsync())
        {
            home = bench.Home;
            Assert.Equal(1, (await bench.RunAsync("journal", "restore", Copy(home), "--reason", "too early")).ExitCode);
        }

        var environment = new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = home };
        var result = await VerbBench.RunAsync(environment, new FakeTerminal(), "journal", "restore", Copy(home), "--reason", "the disk died");
        var status = await VerbBench.RunAsync(environment, new FakeTerminal(), "status");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("HALTED", status.Output, StringComparison.Ordinal);
        Assert.Contains("restored from a backup: the disk died", status.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await VerbBench.RunAsync(environment, new FakeTerminal(), "journal", "verify")).ExitCode);
    }

    [Fact]
    public async Task Says_so_where_there_is_none()
    {
        var environment = new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = TestHome.New() };

        Assert.Equal(1, (await VerbBench.RunAsync(environment, new FakeTerminal(), "journal", "tail")).ExitCode);
        Assert.Equal(1, (await VerbBench.RunAsync(environment, new FakeTerminal(), "journal", "verify")).ExitCode);
    }

    private static async Task<VerbBench> WorkedAsync()
    {
        var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":4}""");
        await bench.Server.CallAsync("halt_trading", """{"reason":"strange"}""");
        return bench;
    }

    private static string Copy(string home)
    {
        var copy = Path.Combine(home, "copy.db");
        File.Delete(copy);
        using var from = new SqliteConnection($"Data Source={Path.Combine(home, "journal.db")};Pooling=False");
        using var to = new SqliteConnection($"Data Source={copy};Pooling=False");
        from.Open();
        from.BackupDatabase(to);
        return copy;
    }
}
