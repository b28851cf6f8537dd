using Xunit.Abstractions;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>docs/operate/recovery: a journal that is lost, damaged, or behind.</summary>
public sealed class JournalRecoveryTests(ITestOutputHelper output)
{
    private const string Resume = "alpaca-mcp resume --reason \"compared with the broker\"";
    private const string Halted = "TRADING_HALTED";
    private const string Asked = "APPROVAL_REQUIRED"; // What passes every rule within the hour after a resume.

    [Fact]
    public async Task A_journal_that_is_gone_comes_back_from_a_backup_and_counts_what_was_placed_after_it()
    {
        await using var drill = await TradedAsync();
        await drill.EndServerAsync();
        foreach (var file in Directory.GetFiles(drill.Home, "journal.db*"))
            File.Delete(file);
        await drill.StartServerAsync();
        Assert.Equal(["journal"], await drill.CausesAsync());
        Assert.Equal(Halted, await drill.BuyAsync(1));
        await drill.EndServerAsync();
        File.Delete(Path.Combine(drill.Home, "journal.db"));

        await RecoveryDrill.WalkAsync(
            drill,
            "journal-lost.md",
            output,
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "is missing, and there was one")) { ExitCode = 1 },
            new("sh rebuild.sh backup \"journal.db was lost\"", result => RecoveryDrill.SaysAsync(result, "HALTED", "Orphans: 0. Ambiguous: 0.", ": sound.")),
            new(Resume, RecoveryDrill.Nothing),
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "sound")));

        await RecoveryDrill.AssertWholeAsync(drill);
        Assert.Equal(Asked, await drill.BuyAsync(1));
    }

    [Fact]
    public async Task A_page_that_was_overwritten_is_found_and_a_backup_takes_its_place()
    {
        await using var drill = await TradedAsync();
        await drill.EndServerAsync();
        await OverwriteAsync(Path.Combine(drill.Home, "journal.db"));
        await drill.StartServerAsync();
        var before = drill.Exchange.Book.Orders.Count;
        Assert.NotEqual("", await drill.BuyAsync(1));
        Assert.Equal(before, drill.Exchange.Book.Orders.Count);
        await drill.EndServerAsync();

        await RecoveryDrill.WalkAsync(
            drill,
            "journal-corrupted.md",
            output,
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "fail", "is not sound", "journal-corrupted.md")) { ExitCode = 1 },
            new("sh rebuild.sh backup \"a page of the journal was overwritten\"", result => RecoveryDrill.SaysAsync(result, "HALTED", ": sound.")),
            new(Resume, RecoveryDrill.Nothing),
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "sound")));

        await RecoveryDrill.AssertWholeAsync(drill);
    }

    [Fact]
    public async Task An_older_journal_that_somebody_put_in_place_is_counted_up_to_the_brokers()
    {
        await using var drill = await TradedAsync();
        await drill.EndServerAsync();
        foreach (var file in Directory.GetFiles(drill.Home, "journal.db*"))
            File.Delete(file);
        File.Copy(Path.Combine(drill.FileHere("backup"), "journal.db"), Path.Combine(drill.Home, "journal.db"));
        await drill.StartServerAsync();
        Assert.Equal(["journal"], await drill.CausesAsync());
        Assert.True(await drill.UsedAsync("ORDERS_PER_DAY") < drill.Exchange.Book.Orders.Count);

        await RecoveryDrill.WalkAsync(
            drill,
            "backup-restored.md",
            output,
            new("alpaca-mcp reconcile", result => RecoveryDrill.SaysAsync(result, "Orphans: 3.", "the-callers-own")) { ExitCode = 1 },
            new("alpaca-mcp reconcile", result => RecoveryDrill.SaysAsync(result, "Still unknown: 0. Orphans: 0. Ambiguous: 0.")),
            new("alpaca-mcp journal verify", result => RecoveryDrill.SaysAsync(result, ": sound.")),
            new("alpaca-mcp status", result => RecoveryDrill.SaysAsync(result, "HALTED")),
            new("alpaca-mcp resume --reason \"counted anew from the broker\"", async _ => Assert.Equal("active", await drill.StateAsync())));

        await RecoveryDrill.AssertWholeAsync(drill);
    }

    [Fact]
    public async Task Without_a_backup_resume_waits_until_somebody_has_seen_what_had_no_row()
    {
        await using var drill = await TradedAsync();
        await drill.EndServerAsync();
        foreach (var file in Directory.GetFiles(drill.Home, "journal.db*"))
            File.Delete(file);

        var early = await drill.TypeAsync(Resume);
        var again = await drill.TypeAsync(Resume);

        Assert.Equal((1, 0), (early.ExitCode, again.ExitCode));
        Assert.Contains("5 had no row", early.Output, StringComparison.Ordinal);
        await RecoveryDrill.AssertWholeAsync(drill);
    }

    /// <summary>Two orders before a backup, of which one is canceled after it, and three more after it.</summary>
    private static async Task<OperatorDrill> TradedAsync()
    {
        var drill = await OperatorDrill.StartAsync();
        drill.Take("operate/recovery/rebuild.sh");
        Assert.Equal("", await drill.BuyAsync(3));
        await RecoveryDrill.RestAsync(drill, 4);
        Assert.Equal(0, (await drill.TypeAsync("alpaca-mcp backup backup")).ExitCode);
        await drill.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{drill.Exchange.Book.Orders[^1].Id}}"}""");
        Assert.Equal("", await drill.BuyAsync(5));
        await RecoveryDrill.RestAsync(drill, 6);
        await RecoveryDrill.RestAsync(drill, 7, ""","client_order_id":"the-callers-own" """);
        return drill;
    }

    // The second half of the file: the first page says what the file is, and still does.
    private static async Task OverwriteAsync(string journal)
    {
        await using var file = File.Open(journal, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = 4_096;
        await file.WriteAsync(new byte[file.Length - 4_096]);
    }
}
