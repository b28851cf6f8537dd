using AlpacaMcp.Trading.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Auditing;

/// <summary>
/// Copies a journal while servers go on writing it: what one moment of it held, with what was noted beside it. The copy is a journal of its own form and
/// is audited like one.
/// </summary>
public sealed class JournalBackup(JournalPlace place)
{
    /// <param name="folder">Where the copy goes; it must lie there already.</param>
    /// <param name="problem">Why there is no copy.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What an audit of the copy has found; null when none could be made.</returns>
    public AuditReport? Run(string folder, out string problem, CancellationToken cancellationToken)
    {
        problem = "There is no journal.";
        if (place.DatabasePath is not { } journal || !File.Exists(journal))
            return null;
        try
        {
            // First: what is noted is committed, so that the rows copied after it cannot lack it.
            var copy = new JournalPlace(folder);
            JournalFiles.Copy(place.AnchorPath!, copy.AnchorPath!); // both have a folder
            JournalCopy.Write(journal, copy.DatabasePath!);
            return new JournalAudit(copy).Run(cancellationToken);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            problem = $"The journal cannot be copied: {e.Message}";
            return null;
        }
    }
}
