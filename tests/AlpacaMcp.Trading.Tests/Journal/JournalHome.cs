using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>A folder for a journal, gone with the test. What works on it must have ended by then.</summary>
internal sealed class JournalHome : IDisposable
{
    private readonly DirectoryInfo _outer = Directory.CreateTempSubdirectory("journal-");

    /// <summary>Does not exist before a journal makes it.</summary>
    public string Folder => Path.Combine(_outer.FullName, "home");

    public JournalPlace Place => new(Folder);

    public string Database => PathOf("journal.db");

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Keeps the journal locked, as a copy, a check or a stuck process does.</summary>
    public JournalConnection Lock()
    {
        var other = JournalConnection.Open(Database);
        other.Run("BEGIN IMMEDIATE");
        return other;
    }

    public void Dispose() => _outer.Delete(recursive: true);
}
