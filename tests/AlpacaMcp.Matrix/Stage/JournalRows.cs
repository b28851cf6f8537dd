using System.Text.Json;
using AlpacaMcp.EndToEnd.Tests;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>What a journal says that nobody writes to, read from a copy: whoever comes next must find it as the dead left it.</summary>
internal static class JournalRows
{
    private const string File = "journal.db";

    /// <summary>The client_order_ids of all its intents; null when it is missing or cannot be read.</summary>
    public static IReadOnlySet<string>? Read(string home)
    {
        using var copy = new TemporaryHome();
        foreach (var part in Directory.GetFiles(home, File + "*"))
            System.IO.File.Copy(part, Path.Combine(copy.Path, Path.GetFileName(part)));
        var path = Path.Combine(copy.Path, File);
        return System.IO.File.Exists(path) ? Intents(path) : null;
    }

    private static HashSet<string>? Intents(string path)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT body FROM entries WHERE kind = 'intent'";
            using var rows = command.ExecuteReader();
            HashSet<string> ids = [];
            while (rows.Read())
            {
                using var body = JsonDocument.Parse(rows.GetString(0));
                ids.Add(body.RootElement.GetProperty("client_order_id").GetString() ?? "");
            }
            return ids;
        }
        catch (SqliteException)
        {
            return null;
        }
    }
}
