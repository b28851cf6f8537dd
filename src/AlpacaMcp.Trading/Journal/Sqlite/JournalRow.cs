using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SQLitePCL;
using static SQLitePCL.raw;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>The row that a statement has come to; it is another one after the next step.</summary>
internal readonly struct JournalRow(sqlite3_stmt statement)
{
    internal int Columns => sqlite3_column_count(statement);

    internal bool IsNull(int column) => sqlite3_column_type(statement, column) == SQLITE_NULL;

    internal long GetInt64(int column) => sqlite3_column_int64(statement, column);

    internal int GetInt32(int column) => sqlite3_column_int(statement, column);

    internal bool GetBoolean(int column) => GetInt32(column) != 0;

    internal string GetString(int column) => sqlite3_column_text(statement, column).utf8_to_string();

    internal byte[] GetBytes(int column) => sqlite3_column_blob(statement, column).ToArray();

    /// <summary>Gone with the next step. The bytes of a text are its UTF-8.</summary>
    internal ReadOnlySpan<byte> GetSpan(int column) => sqlite3_column_blob(statement, column);

    internal string GetHex(int column) => Convert.ToHexStringLower(sqlite3_column_blob(statement, column));

    /// <summary>What was written as JSON.</summary>
    internal T GetJson<T>(int column, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(sqlite3_column_blob(statement, column), type) ?? throw new JsonException("A row has no body."); // The bytes of a text are its UTF-8.

    /// <summary>Whatever it is, to be compared.</summary>
    internal string GetAny(int column) => sqlite3_column_type(statement, column) switch
    {
        SQLITE_NULL => "",
        SQLITE_BLOB => GetHex(column),
        SQLITE_INTEGER => GetInt64(column).ToString(CultureInfo.InvariantCulture),
        _ => GetString(column),
    };
}
