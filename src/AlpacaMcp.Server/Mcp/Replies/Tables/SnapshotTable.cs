using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>
/// Snapshots as rows, one per part, in one order for all symbols. A time that all symbols share stands once beside the table; where
/// they differ, each row ends with its own.
/// </summary>
/// <param name="Columns">The names of a row's values, by part; parts alike share an entry, as "minute,day,prev_day".</param>
/// <param name="Shared">The times that stand for all rows of a part, by part.</param>
/// <param name="Rows">By symbol, in the order of the parts; the row of a part that is missing is empty.</param>
internal sealed record SnapshotTable(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Columns,
    IReadOnlyDictionary<string, Cell> Shared,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>> Rows)
{
    internal static SnapshotTable Of(IReadOnlyDictionary<string, Snapshot> snapshots, DateTimeOffset asOf)
    {
        var shared = SharedTimes(snapshots.Values, asOf);
        return new(
            ColumnsOf(shared),
            shared,
            snapshots.ToDictionary(symbol => OutsideText.Word(symbol.Key), IReadOnlyList<IReadOnlyList<Cell>> (symbol) => [.. SnapshotPart.All.Select(part => Row(part, symbol.Value))]));

        IReadOnlyList<Cell> Row(SnapshotPart part, Snapshot snapshot) =>
            part.Time(snapshot, asOf) is { } time && !shared.ContainsKey(part.Name) ? [.. part.Values(snapshot), time] : part.Values(snapshot);
    }

    private static Dictionary<string, Cell> SharedTimes(IEnumerable<Snapshot> snapshots, DateTimeOffset asOf)
    {
        Dictionary<string, Cell> shared = [];
        foreach (var part in SnapshotPart.All)
        {
            if (snapshots.Select(snapshot => part.Time(snapshot, asOf)).OfType<Cell>().Distinct().ToList() is [var only])
                shared.Add(part.Name, only);
        }

        return shared;
    }

    private static Dictionary<string, IReadOnlyList<string>> ColumnsOf(Dictionary<string, Cell> shared)
    {
        List<(string Parts, IReadOnlyList<string> Names)> columns = [];
        foreach (var part in SnapshotPart.All)
        {
            IReadOnlyList<string> names = shared.ContainsKey(part.Name) ? part.Columns : [.. part.Columns, part.TimeColumn];
            if (columns.Count > 0 && columns[^1].Names.SequenceEqual(names))
                columns[^1] = ($"{columns[^1].Parts},{part.Name}", names);
            else
                columns.Add((part.Name, names));
        }

        return columns.ToDictionary(column => column.Parts, column => column.Names);
    }
}
