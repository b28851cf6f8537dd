using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Copies a journal's file as it is at one moment, whoever writes it meanwhile.</summary>
internal static class JournalCopy
{
    /// <exception cref="SqliteException">One of the two cannot be used.</exception>
    internal static void Write(string journal, string copy)
    {
        JournalFiles.Prepare(copy);
        using var from = Connection(journal, SqliteOpenMode.ReadOnly);
        using var to = Connection(copy, SqliteOpenMode.ReadWrite);
        from.BackupDatabase(to);
        // One file, and readable where nothing can be written beside it.
        using var command = to.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connection(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
