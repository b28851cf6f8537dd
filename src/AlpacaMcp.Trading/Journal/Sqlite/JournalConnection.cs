using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>One connection with its prepared statements. Used under its owner's lock.</summary>
internal sealed class JournalConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly SqliteConnection _connection;

    private JournalConnection(SqliteConnection connection) => _connection = connection;

    /// <exception cref="SqliteException">It cannot be opened.</exception>
    internal static JournalConnection Open(string source, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate, TimeSpan? lockTimeout = null)
    {
        // The library's own patience is in whole seconds, and 0 is for ever; SQLite's comes first.
        var builder = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(builder.ToString());
        try
        {
            connection.Open();
            var opened = new JournalConnection(connection);
            opened.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)(lockTimeout ?? Patience).TotalMilliseconds}"));
            return opened;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Several statements at once, without parameters.</summary>
    internal void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>One statement; parameters are written $0, $1, …</summary>
    internal int Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    internal T? One<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    internal List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        List<T> rows = [];
        using var reader = Bound(sql, values).ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The same one by one, for what does not fit into memory.</summary>
    internal IEnumerable<T> Each<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var reader = Bound(sql, []).ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }

    internal string Pragma(string name) => One($"PRAGMA {name}", r => Convert.ToString(r.GetValue(0), CultureInfo.InvariantCulture)) ?? "";

    /// <summary>Whether the file was deleted, moved away or replaced since it was opened: what is written then is lost.</summary>
    internal bool HasMoved => OpenFile.HasMoved(_connection);

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
            _prepared[sql] = command = Prepared(sql, values.Length);
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Prepared(string sql, int count)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < count; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}"), Value = DBNull.Value });
        return command;
    }
}
