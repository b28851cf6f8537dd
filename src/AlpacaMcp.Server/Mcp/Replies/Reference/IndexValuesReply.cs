using AlpacaMcp.Api.IndexData;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Reference;

/// <summary>Values by index and by the time they share: {"SPX":{"2026-03-11T13":[[30,6780.1],[31,6781.4]]}}. Times are UTC.</summary>
internal sealed record IndexValuesReply(
    DateTimeOffset? Start, DateTimeOffset? End, int Count, IReadOnlyList<string> Columns,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>>> Values, string? NextPageToken, string? Note)
{
    private static readonly IReadOnlyList<Column<IndexValue>> AllColumns = [new("value", value => value.Value)];

    internal static IndexValuesReply Of(OpenRange range, IndexValuesPage page, string? note)
    {
        var areMinutes = page.Values.Values.SelectMany(values => values).All(value => value.Time.Ticks % TimeSpan.TicksPerMinute == 0);
        var table = TimeTable.Of(page.Values, areMinutes ? TimeUnit.Minute : TimeUnit.Second, value => value.Time, AllColumns);
        return new(range.Start, range.End, page.Values.Sum(index => index.Value.Count), table.Columns, table.Series, OutsideText.Token(page.NextPageToken), note);
    }
}
