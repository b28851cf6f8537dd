using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>
/// Symbols at a glance: for each its trade, quote, minute, day and prev_day as rows in the order of columns. Where symbols differ in a
/// part's time, it stands at the end of its rows instead of in age_seconds or dates.
/// </summary>
internal sealed record SnapshotsReply
{
    public required string Feed { get; init; }
    public string? Session { get; init; }
    public required DateTimeOffset AsOf { get; init; }
    public string? Currency { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; }
    public required SnapshotAges AgeSeconds { get; init; }
    public required SnapshotDates Dates { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>> Snapshots { get; init; }
    public string? Note { get; init; }

    internal static SnapshotsReply Of(PriceHeading heading, IReadOnlyList<string> asked, IReadOnlyDictionary<string, Snapshot> snapshots)
    {
        // As the reply will show it, so that an age leads back to the exact time.
        var asOf = Ages.ToMillisecond(heading.AsOf);
        var table = SnapshotTable.Of(snapshots, asOf);
        return new()
        {
            Feed = heading.Feed,
            Session = heading.Session,
            AsOf = asOf,
            Columns = table.Columns,
            AgeSeconds = new(Shared("trade").Number, Shared("quote").Number, Shared("minute").Number),
            Dates = new(Shared("day").Text, Shared("prev_day").Text),
            Snapshots = table.Rows,
            Note = Absent.Note(asked, snapshots),
        };

        Cell Shared(string part) => table.Shared.GetValueOrDefault(part);
    }
}
