using System.Globalization;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>Alike things as rows under column names; a column in which no row has anything is left out.</summary>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    internal static Table Of<T>(IReadOnlyList<T> items, params IReadOnlyList<Column<T>> columns)
    {
        var used = columns.Where(column => items.Any(item => column.Value(item) != default)).ToList();
        return new([.. used.Select(column => column.Name)], [.. items.Select(IReadOnlyList<Cell> (item) => [.. used.Select(column => column.Value(item))])]);
    }

    /// <summary>A day as a cell.</summary>
    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Yes and no as 1 and 0.</summary>
    internal static decimal? Flag(bool? flag) => flag switch { true => 1, false => 0, null => null };
}
