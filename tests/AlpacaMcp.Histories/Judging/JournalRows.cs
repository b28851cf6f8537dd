using AlpacaMcp.Histories.Copies;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Histories.Judging;

/// <summary>The journal's rows as anybody may read them: by SQL, beside the servers, and only what is committed.</summary>
internal sealed class JournalRows : IDisposable
{
    private readonly JournalFolder _folder;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private SqliteConnection? _connection;
    private bool _hasTables;

    public JournalRows(JournalFolder folder)
    {
        _folder = folder;
        if (folder.Place.Folder is null)
            _connection = Open($"file:{folder.Place.Name}?mode=memory&cache=shared"); // It lives as long as somebody has it open.
    }

    /// <summary>True when an intent is written, or at least noted for the journal to take over.</summary>
    public bool Has(string clientOrderId) =>
        Read("SELECT 1 FROM intents WHERE id = $id", _ => true, clientOrderId).Count > 0 || _folder.Emergency.Contains(clientOrderId, StringComparison.Ordinal);

    /// <summary>True while a halt is committed and not lifted.</summary>
    public bool IsHalted => Read("SELECT 1 FROM stops WHERE lower(json_extract(body, '$.mode')) = 'halted'", _ => true).Count > 0;

    /// <summary>Intents without an answer: being sent, or unknown.</summary>
    public IReadOnlyList<string> Unanswered => Read("SELECT id FROM intents WHERE state IN (0, 3)", row => row.GetString(0));

    public IReadOnlyList<T> Read<T>(string sql, Func<SqliteDataReader, T> read, string? id = null)
    {
        if (!HasTables())
            return [];
        var command = Prepared(sql);
        command.Parameters.Clear();
        if (id is not null)
            command.Parameters.AddWithValue("$id", id);
        List<T> rows = [];
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _connection?.Dispose();
    }

    /// <summary>A file is opened only when the servers have made it: making it is theirs.</summary>
    private bool HasTables()
    {
        if (_hasTables)
            return true;
        if (_connection is null && File.Exists(_folder.Place.DatabasePath))
            _connection = Open(_folder.Place.DatabasePath);
        return _hasTables = _connection is not null && Prepared("SELECT count(*) FROM sqlite_master WHERE name IN ('intents', 'stops', 'entries')").ExecuteScalar() is 3L;
    }

    private SqliteCommand Prepared(string sql)
    {
        if (_prepared.TryGetValue(sql, out var command))
            return command;
        command = _connection!.CreateCommand(); // opened by HasTables
        command.CommandText = sql;
        return _prepared[sql] = command;
    }

    private static SqliteConnection Open(string source)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
