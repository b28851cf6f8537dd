using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Actions;

/// <summary>Alike things as rows, with the columns that at least one of them has a value for.</summary>
internal sealed record ActionTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    internal static ActionTable Of<T>(IReadOnlyList<T> items, IReadOnlyList<Column<T>> columns)
    {
        var used = columns.Where(column => items.Any(item => column.Value(item) is not { Number: null, Text: null, Part: null })).ToList();
        return new([.. used.Select(column => column.Name)], [.. items.Select(IReadOnlyList<Cell> (item) => [.. used.Select(column => column.Value(item))])]);
    }
}
