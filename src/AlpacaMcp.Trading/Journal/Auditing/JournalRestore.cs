using System.Globalization;
using System.Security.Cryptography;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Auditing;

/// <summary>
/// Puts a backup in a journal's place. What it says is from then; what the broker holds is from now: so it begins as a new installation, whose ids
/// nobody has used, and halted until the operator has looked.
/// </summary>
public sealed class JournalRestore(JournalPlace place, TimeProvider time)
{
    private const string DraftFolder = "restoring";
    private const int Busy = 5;
    private const int Locked = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <param name="backup">A copy of a journal's file.</param>
    /// <param name="reason">Why.</param>
    /// <param name="emergency">A copy of the emergency file that lay beside it, whose lines the journal takes over; null without one.</param>
    /// <returns>Why it was not done; null when it was.</returns>
    public string? Run(string backup, string reason, string? emergency = null)
    {
        if (place.DatabasePath is not { } path || place.Folder is not { } folder)
            return "This home keeps no journal.";
        if (Problem(backup) is { } broken)
            return broken;
        if (LivingOwners(folder).Count > 0 || IsInUse(path))
            return "A server of this home is running: stop every one of them first.";
        if (!new HaltFiles(folder).TryWrite($"operator: restored from a backup: {reason}"))
            return "The home cannot be written.";
        var draft = Draft(backup, folder, reason);
        if (emergency is not null && !EmergencyFile.Read(emergency).All(new EmergencyFile(folder).TryAdd))
            return "The home's emergency file cannot take the lines of the backup's.";
        Replace(draft, path);
        return null;
    }

    private static string? Problem(string backup)
    {
        if (!File.Exists(backup))
            return $"{backup} is not there.";
        var report = new JournalAudit(backup).Run(CancellationToken.None);
        return report.IsSound ? null : $"{backup} is not a sound journal: {report.Findings[0]}";
    }

    /// <summary>Whoever has the journal open would go on with the file that is moved away. Only who is alone with it can take it out of its write-ahead mode.</summary>
    private static bool IsInUse(string path)
    {
        try
        {
            if (!File.Exists(path))
                return false;
            using var journal = JournalConnection.Open(path, SqliteOpenMode.ReadWrite, Patience);
            return journal.Pragma("journal_mode = DELETE") != "delete";
        }
        catch (SqliteException e)
        {
            return e.SqliteErrorCode is Busy or Locked; // Otherwise it is broken, which is why it is replaced.
        }
    }

    private static IReadOnlyList<string> LivingOwners(string folder)
    {
        using var owners = new FileOwners(folder);
        var held = Path.Combine(folder, FileOwners.FolderName);
        return Directory.Exists(held) ? [.. Directory.EnumerateFiles(held).Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(owners.IsAlive)] : [];
    }

    /// <summary>All is written before anything is put in place: a crash in between leaves the old journal, or one that starts halted.</summary>
    private JournalPlace Draft(string backup, string folder, string reason)
    {
        var draft = new JournalPlace(Path.Combine(folder, DraftFolder));
        if (Directory.Exists(draft.Folder))
            Directory.Delete(draft.Folder, recursive: true);
        JournalCopy.Write(backup, draft.DatabasePath!); // it has a folder
        using var journal = JournalDatabase.Open(draft, time, new NoCrash());
        journal.Write(tx => Begin(tx, reason));
        return draft;
    }

    private long Begin(JournalTransaction tx, string reason)
    {
        tx.Append(
            JournalScope.Everywhere,
            EntryKind.Installed,
            new("Restored from a backup; ids made here carry this from now on.", RandomNumberGenerator.GetHexString(8, lowercase: true)),
            JournalJson.Default.JournalNote);
        return tx.Append(
            JournalScope.Everywhere,
            EntryKind.Stop,
            new() { Cause = StopCause.Journal, Mode = TradingMode.Halted, By = "operator", Reason = $"The journal was restored from a backup: {reason}", Since = time.GetUtcNow() },
            JournalJson.Default.Stop);
    }

    /// <summary>The present journal stays beside the new one: nothing is lost by a restore.</summary>
    private void Replace(JournalPlace draft, string path)
    {
        var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        foreach (var part in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + part))
                File.Move(path + part, $"{path}.before-{stamp}{part}");
        }

        File.Move(draft.DatabasePath!, path); // it has a folder
        File.Move(draft.AnchorPath!, place.AnchorPath!, overwrite: true);
        Directory.Delete(draft.Folder!, recursive: true);
        VerifiedMark.Forget(place);
    }
}
