using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>One connection with its prepared statements. Used under its owner's lock.</summary>
internal sealed class JournalConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, JournalStatement> _prepared = [];
    private readonly SqliteConnection _connection;

    private JournalConnection(SqliteConnection connection) => _connection = connection;

    /// <summary>Intents that were read here before.</summary>
    internal ReadIntents Intents { get; } = new();

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

    /// <summary>To read it and leave no trace: SQLite makes files beside a journal that it opens, unless it is told that nobody writes it.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    /// <seealso href="https://www.sqlite.org/uri.html#uriimmutable"/>
    internal static JournalConnection OpenUntouched(string path) => File.Exists(path + "-wal") || OperatingSystem.IsWindows()
        ? Open(path, SqliteOpenMode.ReadOnly)
        : Open($"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly);

    /// <summary>Several statements at once, without parameters.</summary>
    internal void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>One statement; parameters are written $0, $1, …</summary>
    internal void Run(string sql, params ReadOnlySpan<object?> values) => One(sql, static _ => 0, values);

    internal T? One<T>(string sql, Func<JournalRow, T> read, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        try
        {
            return statement.Step() ? read(statement.Row) : default;
        }
        finally
        {
            statement.Reset();
        }
    }

    internal List<T> All<T>(string sql, Func<JournalRow, T> read, params ReadOnlySpan<object?> values)
    {
        List<T> rows = [];
        var statement = Bound(sql, values);
        try
        {
            while (statement.Step())
                rows.Add(read(statement.Row));
        }
        finally
        {
            statement.Reset();
        }

        return rows;
    }

    /// <summary>The same one by one, for what does not fit into memory.</summary>
    internal IEnumerable<T> Each<T>(string sql, Func<JournalRow, T> read)
    {
        var statement = Bound(sql, []);
        try
        {
            while (statement.Step())
                yield return read(statement.Row);
        }
        finally
        {
            statement.Reset();
        }
    }

    internal string Pragma(string name) => One($"PRAGMA {name}", r => r.GetAny(0)) ?? "";

    /// <summary>Whether the file was deleted, moved away or replaced since it was opened: what is written then is lost.</summary>
    internal bool HasMoved => OpenFile.HasMoved(_connection);

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
        _connection.Dispose();
    }

    private JournalStatement Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
            _prepared[sql] = statement = new(_connection.Handle ?? throw new ObjectDisposedException(nameof(JournalConnection)), sql, values.Length);
        statement.Bind(values);
        return statement;
    }
}
