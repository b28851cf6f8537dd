using System.Globalization;
using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>One part of a snapshot as a row. Days are told apart by their date, everything else by its age.</summary>
internal sealed class SnapshotPart
{
    private const string Age = "age_seconds";
    private const string Date = "date";

    private readonly Func<Snapshot, DateTimeOffset?> time;
    private readonly Func<Snapshot, IReadOnlyList<Cell>> values;

    private SnapshotPart(string name, string timeColumn, IReadOnlyList<string> columns, Func<Snapshot, DateTimeOffset?> time, Func<Snapshot, IReadOnlyList<Cell>> values) =>
        (Name, TimeColumn, Columns, this.time, this.values) = (name, timeColumn, columns, time, values);

    /// <summary>In the order of a symbol's rows.</summary>
    internal static IReadOnlyList<SnapshotPart> All { get; } =
    [
        Of("trade", Age, snapshot => snapshot.LatestTrade, trade => trade.Time, TickColumns.Trades),
        Of("quote", Age, snapshot => snapshot.LatestQuote, quote => quote.Time, TickColumns.Quotes),
        Of("minute", Age, snapshot => snapshot.MinuteBar, bar => bar.Time, BarColumns.Plain),
        Of("day", Date, snapshot => snapshot.DailyBar, bar => bar.Time, BarColumns.Plain),
        Of("prev_day", Date, snapshot => snapshot.PrevDailyBar, bar => bar.Time, BarColumns.Plain),
    ];

    internal string Name { get; }

    /// <summary>What a row calls its time where it stands in the row.</summary>
    internal string TimeColumn { get; }

    /// <summary>The names of the values, without the time.</summary>
    internal IReadOnlyList<string> Columns { get; }

    /// <summary>The part's values; empty where the snapshot has none.</summary>
    internal IReadOnlyList<Cell> Values(Snapshot snapshot) => values(snapshot);

    /// <summary>A day's date, or the seconds from the part's time to the reading; null where there is no such part.</summary>
    internal Cell? Time(Snapshot snapshot, DateTimeOffset asOf) => time(snapshot) is not { } at ? null
        : TimeColumn == Date ? at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : (decimal)(asOf - at).Ticks / TimeSpan.TicksPerSecond;

    private static SnapshotPart Of<T>(string name, string timeColumn, Func<Snapshot, T?> part, Func<T, DateTimeOffset> time, IReadOnlyList<Column<T>> columns)
        where T : class => new(
            name,
            timeColumn,
            [.. columns.Select(column => column.Name)],
            snapshot => part(snapshot) is { } found ? time(found) : null,
            snapshot => part(snapshot) is { } found ? [.. columns.Select(column => column.Value(found))] : []);
}
