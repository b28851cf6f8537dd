using System.Security.Cryptography;
using System.Text.Json;
using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>The first part of every id: random, and another for each journal and whenever one was found to be changed.</summary>
internal static class Installation
{
    internal static string Of(JournalDatabase database, TimeProvider time)
    {
        // When nothing is to be written, it need not be possible.
        if (database.Finding is null && database.Read(Known) is { } known)
            return known;
        var installation = database.Write(tx => Begin(tx, database.Finding, time));
        if (database.Finding is not null)
            database.Settle();
        return installation;
    }

    /// <summary>Every one this journal has had: each restore, and each change that was found, began another.</summary>
    internal static IReadOnlyList<string> All(JournalConnection rows) =>
    [
        .. EntryRows.Latest(rows, JournalScope.Everywhere, EntryKind.Installed, int.MaxValue)
            .Select(entry => JsonSerializer.Deserialize(entry.Body, JournalJson.Default.JournalNote)?.Id)
            .OfType<string>(),
    ];

    private static string? Known(JournalConnection rows) => EntryRows.LatestBody(rows, JournalScope.Everywhere, EntryKind.Installed) is { } body
        ? JsonSerializer.Deserialize(body, JournalJson.Default.JournalNote)?.Id
        : null;

    private static string Begin(JournalTransaction tx, string? finding, TimeProvider time)
    {
        if (finding is null && Known(tx.Rows) is { } other)
            return other; // Another copy that starts now was first.
        if (finding is not null)
            tx.Append(JournalScope.Everywhere, EntryKind.Stop, new() { Cause = StopCause.Journal, Mode = TradingMode.Halted, By = "rule", Reason = finding, Since = time.GetUtcNow() }, JournalJson.Default.Stop);
        var installation = RandomNumberGenerator.GetHexString(8, lowercase: true);
        tx.Append(JournalScope.Everywhere, EntryKind.Installed, new("A journal begins; ids made here carry this.", installation), JournalJson.Default.JournalNote);
        return installation;
    }
}
