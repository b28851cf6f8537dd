using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>
/// One prepared statement. An order asks the journal some twenty questions of a few microseconds each; a command and a reader of ADO.NET cost several
/// times that each time.
/// </summary>
internal sealed class JournalStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    /// <summary>Prepares a statement whose parameters are written $0, $1, …</summary>
    internal JournalStatement(sqlite3 database, string sql, int parameters)
    {
        _database = database;
        Check(sqlite3_prepare_v2(database, sql, out _statement, out var rest));
        if (rest.Trim().Length > 0)
            throw new ArgumentException("One statement at a time.", nameof(sql));
        _places = [.. Enumerable.Range(0, parameters).Select(i => sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"${i}")))];
    }

    /// <summary>The row that <see cref="Step"/> has come to.</summary>
    internal JournalRow Row => new(_statement);

    internal void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(Bind(_places[i], values[i]));
    }

    /// <returns>Whether there is a row.</returns>
    internal bool Step()
    {
        var code = sqlite3_step(_statement);
        if (code is SQLITE_ROW or SQLITE_DONE)
            return code == SQLITE_ROW;
        SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    /// <summary>Ends what was begun, so that it holds no lock. What failed was thrown by <see cref="Step"/>.</summary>
    internal void Reset() => sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => sqlite3_bind_null(_statement, place),
        string text => sqlite3_bind_text(_statement, place, text),
        long number => sqlite3_bind_int64(_statement, place, number),
        int number => sqlite3_bind_int(_statement, place, number),
        byte[] bytes => sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new NotSupportedException($"A {value.GetType().Name} is not kept."),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
