using System.Text.Json.Serialization.Metadata;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>What may be done within one transaction.</summary>
internal readonly struct JournalTransaction(JournalDatabase database, JournalConnection connection, long before)
{
    internal JournalConnection Rows => connection;

    /// <summary>The last row that was there before.</summary>
    internal long Before => before;

    /// <summary>An order is over.</summary>
    internal void CountEnd(string status) => database.CountEnd(status);

    /// <returns>The row's number.</returns>
    internal long Append<T>(string scope, string kind, T body, JsonTypeInfo<T> type) => database.Append(scope, kind, body, type).Seq;
}
