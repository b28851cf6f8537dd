using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Tests.Mcp;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class RestoreVerbTests
{
    private const string Passphrase = "correct horse battery";

    [Fact]
    public async Task Puts_a_backup_back_halted_as_a_new_installation_and_sound()
    {
        var (home, backup) = await BackedUpAsync();
        var before = Installations(home);

        var restored = await RunAsync(home, "restore", backup, "--reason", "the disk died");

        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Contains("HALTED", (await RunAsync(home, "status")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(home, "journal", "verify")).ExitCode);
        Assert.Equal(before.Count + 1, Installations(home).Count);
        Assert.Superset(before, Installations(home)); // What was sent under the old one is ours, too.
        Assert.Contains(VerbBench.NotesOf(home), note => note.Contains("the disk died", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_why_the_backup_was_halted_itself()
    {
        var (home, backup) = await BackedUpAsync("halt", "--reason", "prices look wrong");

        await RunAsync(home, "restore", backup, "--reason", "a drill");

        Assert.Contains("prices look wrong", await File.ReadAllTextAsync(Path.Combine(home, "HALT")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_while_a_server_of_this_home_runs()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");
        var backup = TestHome.New();
        await bench.RunAsync("backup", backup);

        var result = await bench.RunAsync("restore", backup, "--reason", "too early");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("is running", result.Error, StringComparison.Ordinal);
        Assert.Equal("active", await bench.StateAsync());
    }

    [Theory]
    [InlineData("journal.db")]
    [InlineData("journal.anchor")]
    public async Task A_file_that_is_not_the_one_that_was_backed_up_is_not_put_in_place(string file)
    {
        var (home, backup) = await BackedUpAsync();
        await File.AppendAllTextAsync(Path.Combine(backup, file), " ");

        await NotRestoredAsync(home, backup, "is not the file that was backed up");
    }

    [Theory]
    [InlineData("\"journal.db\"", "\"../journal.db\"", "holds no journal")]
    [InlineData("\"journal.anchor\"", "\"../operator.passphrase\"", "which is in no backup")]
    [InlineData("\"form\": 1", "\"form\": 2", "is no backup")]
    [InlineData("{", "[", "is no backup")]
    public async Task A_manifest_that_says_something_else_is_refused(string was, string now, string said)
    {
        var (home, backup) = await BackedUpAsync();
        var manifest = Path.Combine(backup, "manifest.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace(was, now, StringComparison.Ordinal));

        await NotRestoredAsync(home, backup, said);
    }

    [Fact]
    public async Task Where_money_was_traded_it_asks_for_the_passphrase()
    {
        var (home, backup) = await BackedUpAsync();
        using (var journal = new SqliteConnection($"Data Source={Path.Combine(home, "journal.db")};Pooling=False"))
        {
            journal.Open();
            using var command = journal.CreateCommand();
            command.CommandText = "INSERT INTO openings(scope, owner, ephemeral, gone) VALUES('paper/1', 'somebody', 0, 0)";
            command.ExecuteNonQuery();
        }

        new Passphrase(home).Set(Passphrase);
        var nobody = await RunAsync(home, "restore", backup, "--reason", "let me");
        var wrong = await RunAsync(home, new FakeTerminal("incorrect horse battery"), "restore", backup, "--reason", "let me");

        Assert.Equal((2, 2), (nobody.ExitCode, wrong.ExitCode));
        Assert.Contains("never from a pipe", nobody.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(home, "journal.db.before-*"));
    }

    [Fact]
    public async Task Where_the_settings_are_refused_it_asks_for_a_passphrase_that_is_set()
    {
        var (home, backup) = await BackedUpAsync();
        var half = new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = home, ["ALPACA_API_KEY"] = "PKHALF" };
        new Passphrase(home).Set(Passphrase);

        var nobody = await VerbBench.RunAsync(half, new FakeTerminal(), "restore", backup, "--reason", "let me");
        var operators = await VerbBench.RunAsync(half, new FakeTerminal(Passphrase), "restore", backup, "--reason", "it is me");

        Assert.Equal((2, 0), (nobody.ExitCode, operators.ExitCode));
    }

    [Fact]
    public async Task Sealed_credentials_come_back_only_where_there_are_none()
    {
        var home = TestHome.New();
        Directory.CreateDirectory(home);
        var credentials = Path.Combine(home, "credentials.json");
        await File.WriteAllTextAsync(credentials, """{"form":1,"entries":[]}""");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(credentials, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await RunAsync(home, "halt", "--reason", "begins a journal");
        var backup = TestHome.New();
        await RunAsync(home, "backup", backup);

        await File.WriteAllTextAsync(credentials, """{"form":1,"entries":[],"newer":true}""");
        await RunAsync(home, "restore", backup, "--reason", "a drill");
        var kept = await File.ReadAllTextAsync(credentials);
        File.Delete(credentials);
        var again = await RunAsync(home, "restore", backup, "--reason", "a drill");
        Assert.True(again.ExitCode == 0, again.Error);

        Assert.Contains("newer", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("newer", await File.ReadAllTextAsync(credentials), StringComparison.Ordinal);
    }

    private static async Task NotRestoredAsync(string home, string backup, string said)
    {
        var result = await RunAsync(home, "restore", backup, "--reason", "a drill");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(home, "journal.db.before-*"));
        Assert.False(File.Exists(Path.Combine(home, "HALT")));
    }

    private static async Task<(string Home, string Backup)> BackedUpAsync(params string[] first)
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");
        if (first.Length > 0)
            await bench.RunAsync(first);
        var backup = TestHome.New();
        Assert.Equal(0, (await bench.RunAsync("backup", backup)).ExitCode);
        return (bench.Home, backup);
    }

    private static Task<VerbResult> RunAsync(string home, params string[] arguments) => RunAsync(home, new FakeTerminal(), arguments);

    private static Task<VerbResult> RunAsync(string home, FakeTerminal terminal, params string[] arguments) =>
        VerbBench.RunAsync(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = home }, terminal, arguments);

    private static HashSet<string> Installations(string home)
    {
        using var journal = new SqliteConnection($"Data Source={Path.Combine(home, "journal.db")};Mode=ReadOnly;Pooling=False");
        journal.Open();
        using var command = journal.CreateCommand();
        command.CommandText = "SELECT json_extract(body, '$.id') FROM entries WHERE kind = 'installed'";
        using var rows = command.ExecuteReader();
        HashSet<string> all = [];
        while (rows.Read())
            all.Add(rows.GetString(0));
        return all;
    }
}
