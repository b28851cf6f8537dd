using AlpacaMcp.EndToEnd.Tests;
using AlpacaMcp.Matrix.Judging;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>What a journal says that nobody writes to, read from a copy: whoever comes next must find it as the dead left it.</summary>
internal static class JournalRows
{
    private const string FileName = "journal.db";

    // Its rows, each with the state it has got to; rows and states are the journal's own.
    private const string Query = """
        SELECT DISTINCT json_extract(entries.body, '$.client_order_id'), intents.state FROM entries
        LEFT JOIN intents ON intents.scope = entries.scope AND intents.id = json_extract(entries.body, '$.client_order_id') WHERE entries.kind = 'intent'
        """;

    private static readonly string[] s_states = ["Sending", "Acknowledged", "Listed", "Unknown", "NotPlaced", "Ended"];

    // What a failing cell is told by; denials repeat themselves.
    private const string Story = "SELECT seq || ' ' || kind || ' ' || body FROM entries WHERE kind <> 'denied' ORDER BY seq";

    /// <summary>Its intents; null when it is missing or cannot be read.</summary>
    public static IReadOnlyList<JournalIntent>? Read(string home) => Read(home, Query, row => new JournalIntent(row.GetString(0), s_states[row.GetInt32(1)]));

    /// <summary>Its rows as text; null when it is missing or cannot be read.</summary>
    public static IReadOnlyList<string>? ReadStory(string home) => Read(home, Story, row => row.GetString(0));

    private static List<T>? Read<T>(string home, string query, Func<SqliteDataReader, T> read)
    {
        using var copy = new TemporaryHome();
        foreach (var part in Directory.GetFiles(home, FileName + "*"))
            File.Copy(part, Path.Combine(copy.Path, Path.GetFileName(part)));
        var path = Path.Combine(copy.Path, FileName);
        return File.Exists(path) ? Rows(path, query, read) : null;
    }

    private static List<T>? Rows<T>(string path, string query, Func<SqliteDataReader, T> read)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var rows = command.ExecuteReader();
            List<T> all = [];
            while (rows.Read())
                all.Add(read(rows));
            return all;
        }
        catch (SqliteException)
        {
            return null;
        }
    }
}
