using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class BackupVerbTests
{
    private const string Buy = """{"symbol":"AAPL","side":"buy","qty":4}""";

    [Fact]
    public async Task Copies_the_journal_while_a_server_runs_with_a_manifest_for_the_owner_alone()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", Buy);
        await bench.RunAsync("halt", "--reason", "a moment");
        var target = TestHome.New();

        var result = await bench.RunAsync("backup", target);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["HALT", "journal.anchor", "journal.db", "journal.emergency", "manifest.json"], Directory.GetFiles(target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(target, "manifest.json")));
        Assert.Equal(Rows(Path.Combine(target, "journal.db")), manifest.RootElement.GetProperty("rows").GetInt64());
        Assert.All(Directory.GetFiles(target), OwnersOnly);
        Assert.False((await bench.Server.CallAsync("get_status")).IsError);
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_leaves_no_half_of_one()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", Buy);
        var target = TestHome.New();

        await bench.RunAsync("backup", target);
        var second = await bench.RunAsync("backup", target);
        var nowhere = await VerbBench.RunAsync(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = TestHome.New() }, new FakeTerminal(), "backup", target + "-none");

        Assert.Equal((1, 1), (second.ExitCode, nowhere.ExitCode));
        Assert.Contains("is there already", second.Error, StringComparison.Ordinal);
        Assert.Contains("There is no journal", nowhere.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target + "-none"));
        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(target)!, Path.GetFileName(target) + "*.partial")); // it lies in a folder
    }

    [Fact]
    public async Task A_backup_of_a_journal_that_was_edited_says_so()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("halt_trading", """{"reason":"strange"}""");
        using (var journal = new SqliteConnection($"Data Source={Path.Combine(bench.Home, "journal.db")};Pooling=False"))
        {
            journal.Open();
            using var command = journal.CreateCommand();
            command.CommandText = "DROP TRIGGER entries_stay; UPDATE entries SET body = replace(body, 'strange', 'perfect') WHERE kind = 'stop'";
            command.ExecuteNonQuery();
        }

        var result = await bench.RunAsync("backup", TestHome.New());

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("NOT SOUND", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_no_settings_that_a_server_would_start_with()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", Buy);
        var half = new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = bench.Home, ["ALPACA_API_KEY"] = "PKHALF" };

        var result = await VerbBench.RunAsync(half, new FakeTerminal(), "backup", TestHome.New());

        Assert.Equal(0, result.ExitCode);
    }

    private static void OwnersOnly(string path)
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    private static long Rows(string journal)
    {
        using var rows = new SqliteConnection($"Data Source={journal};Mode=ReadOnly;Pooling=False");
        rows.Open();
        using var command = rows.CreateCommand();
        command.CommandText = "SELECT count(*) FROM entries";
        return (long?)command.ExecuteScalar() ?? 0;
    }
}
