using System.Security.Cryptography;
using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class DoctorVerbTests
{
    private static readonly string[] Names =
        ["versions", "settings", "environment", "keys", "network", "clock", "account", "entitlement", "limits", "journal", "halt", "disk", "file_modes", "operator"];

    [Fact]
    public async Task Everything_is_well_in_an_empty_home_without_keys()
    {
        var report = Read(await DoctorAsync(Alone(TestHome.New())));

        Assert.Equal(Names, report.Keys);
        Assert.All(report.Values, line => Assert.Equal("ok", line.Status));
        Assert.Contains("needs none", report["keys"].Detail, StringComparison.Ordinal);
        Assert.Contains("None yet", report["journal"].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_makes_nothing_where_there_was_nothing()
    {
        var home = TestHome.New();

        await DoctorAsync(Alone(home));

        Assert.False(Directory.Exists(home));
    }

    [Fact]
    public async Task Beside_a_server_that_has_traded_every_line_is_well_and_no_secret_is_shown()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":4}""");

        var result = await bench.RunAsync("doctor", "--json");
        var report = Read(result);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("ok", report["journal"].Status);
        Assert.Contains("the broker takes them", report["keys"].Detail, StringComparison.Ordinal);
        Assert.Contains("IEX only", report["entitlement"].Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Server.Exchange.SecretKey, result.All, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Server.Exchange.KeyId, result.All, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Server.Exchange.AccountNumber, result.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_sends_nothing_that_changes_anything_and_leaves_the_home_as_it_was()
    {
        string home;
        await using (var bench = await VerbBench.StartAsync())
        {
            home = bench.Home;
            await bench.Server.CallAsync("halt_trading", """{"reason":"strange"}""");
            var before = bench.Server.Exchange.Requests.All.Count;
            await bench.RunAsync("doctor");
            Assert.All(bench.Server.Exchange.Requests.All.Skip(before), request => Assert.Equal("GET", request.Method));
        }

        var files = Fingerprint(home);
        var report = Read(await DoctorAsync(Alone(home)));

        Assert.Equal(files, Fingerprint(home));
        Assert.Contains("strange", report["halt"].Detail, StringComparison.Ordinal);
        Assert.Equal("warn", report["halt"].Status);
    }

    [Fact]
    public async Task A_refused_start_is_a_line_with_its_message_and_the_home_is_looked_at_all_the_same()
    {
        var settings = Alone(TestHome.New());
        settings["ALPACA_API_KEY"] = "PKHALF";

        var result = await DoctorAsync(settings);
        var report = Read(result);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("fail", report["settings"].Status);
        Assert.Contains("ALPACA_API_KEY is set and ALPACA_SECRET_KEY is not", report["settings"].Detail, StringComparison.Ordinal);
        Assert.Equal("warn", report["network"].Status);
        Assert.Equal("ok", report["journal"].Status);
        Assert.DoesNotContain("PKHALF", result.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_the_broker_does_not_take_fail_and_say_what_to_do()
    {
        await using var bench = await VerbBench.StartAsync();

        var report = Read(await bench.RunWithAsync(("ALPACA_SECRET_KEY", "not-the-secret"), "doctor", "--json"));

        Assert.Equal("fail", report["keys"].Status);
        Assert.Contains("key-revoked.md", report["keys"].Fix, StringComparison.Ordinal);
        Assert.Equal("ok", report["network"].Status);
        Assert.Equal("warn", report["entitlement"].Status);
    }

    [Fact]
    public async Task A_broker_that_cannot_be_reached_is_a_failure_of_the_network()
    {
        await using var bench = await VerbBench.StartAsync();
        bench.Server.Exchange.Faults.Add(new ResetBeforeRead(), new() { Times = 1_000 });

        var result = await bench.RunAsync("doctor", "--json");
        var report = Read(result);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("fail", report["network"].Status);
        Assert.Equal("warn", report["account"].Status);
    }

    [Fact]
    public async Task A_feed_that_is_not_subscribed_to_fails()
    {
        await using var bench = await VerbBench.StartAsync();

        var report = Read(await bench.RunWithAsync(("ALPACA_DATA_FEED", "sip"), "doctor", "--json"));

        Assert.Equal("fail", report["entitlement"].Status);
    }

    [Fact]
    public async Task Limits_that_are_looser_than_accepted_fail()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");

        var report = Read(await bench.RunWithAsync(("ALPACA_MCP_MAX_ORDERS_PER_DAY", "300"), "doctor", "--json"));

        Assert.Equal("fail", report["limits"].Status);
        Assert.Contains("300", report["limits"].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone", "is missing, and there was one")]
    [InlineData("spoilt", "is not sound")]
    [InlineData("edited", "is not the one that was written")]
    public async Task A_journal_that_is_missing_or_not_as_it_was_written_fails(string how, string said)
    {
        var home = await WorkedHomeAsync();
        Spoil(Path.Combine(home, "journal.db"), how);

        var result = await DoctorAsync(Alone(home));
        var report = Read(result);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("fail", report["journal"].Status);
        Assert.Contains(said, report["journal"].Detail, StringComparison.Ordinal);
        Assert.Contains("docs/operate/recovery/", report["journal"].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_somebody_holds_alone_is_locked_and_not_broken()
    {
        var home = await WorkedHomeAsync();
        using var alone = new SqliteConnection($"Data Source={Path.Combine(home, "journal.db")};Pooling=False");
        alone.Open();
        using var command = alone.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE mine(a); COMMIT;";
        command.ExecuteNonQuery();

        var report = Read(await DoctorAsync(Alone(home)));

        Assert.Equal("fail", report["journal"].Status);
        Assert.Contains("is locked", report["journal"].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_home_that_others_may_write_fails_and_one_that_they_may_read_warns()
    {
        var home = TestHome.New();
        Directory.CreateDirectory(home);
        if (OperatingSystem.IsWindows())
            return;

        File.SetUnixFileMode(home, (UnixFileMode)0b111_101_101);
        var readable = Read(await DoctorAsync(Alone(home)));
        File.SetUnixFileMode(home, (UnixFileMode)0b111_111_111);
        var writable = Read(await DoctorAsync(Alone(home)));

        Assert.Equal(("warn", "fail"), (readable["file_modes"].Status, writable["file_modes"].Status));
        Assert.Equal($"chmod 700 {home}", writable["file_modes"].Fix);
    }

    [Fact]
    public async Task For_a_person_it_is_a_line_each_and_no_escape_sequence_in_a_pipe()
    {
        var result = await VerbBench.RunAsync(Alone(TestHome.New()), new FakeTerminal(), "doctor");

        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Names, lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
        Assert.All(lines, line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', result.Output);
    }

    private static Dictionary<string, string> Alone(string home) => new() { ["ALPACA_MCP_HOME"] = home };

    private static Task<VerbResult> DoctorAsync(IReadOnlyDictionary<string, string> settings) => VerbBench.RunAsync(settings, new FakeTerminal(), "doctor", "--json");

    private static async Task<string> WorkedHomeAsync()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("halt_trading", """{"reason":"strange"}""");
        return bench.Home;
    }

    private static void Spoil(string journal, string how)
    {
        if (how == "gone")
        {
            File.Delete(journal);
            return;
        }

        if (how == "spoilt")
        {
            File.WriteAllText(journal, "no disk, no journal");
            return;
        }

        using var rows = new SqliteConnection($"Data Source={journal};Pooling=False");
        rows.Open();
        using var command = rows.CreateCommand();
        command.CommandText = "DROP TRIGGER entries_stay; UPDATE entries SET body = replace(body, 'strange', 'perfect') WHERE kind = 'stop'";
        command.ExecuteNonQuery();
    }

    private static IReadOnlyList<string> Fingerprint(string folder) =>
    [
        .. Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => File.Exists(path) ? $"{path} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}" : path),
    ];

    private static Dictionary<string, (string Status, string Detail, string Fix)> Read(VerbResult result)
    {
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty("checks").EnumerateArray().ToDictionary(
            line => line.GetProperty("name").GetString() ?? "",
            line => (line.GetProperty("status").GetString() ?? "", line.GetProperty("detail").GetString() ?? "", line.GetProperty("fix").GetString() ?? ""));
    }
}
