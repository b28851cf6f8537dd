using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>Time series of several symbols under one list of columns, the unit of time first.</summary>
/// <param name="Columns">The names of a row's values, in order.</param>
/// <param name="Series">Rows by symbol and by the time they share.</param>
internal sealed record TimeTable(
    IReadOnlyList<string> Columns, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>>> Series)
{
    /// <param name="series">The items by symbol, in the order to show.</param>
    /// <param name="unit">How fine they are.</param>
    /// <param name="time">When an item was.</param>
    /// <param name="columns">The rest of a row.</param>
    internal static TimeTable Of<T>(
        IReadOnlyDictionary<string, IReadOnlyList<T>> series, TimeUnit unit, Func<T, DateTimeOffset> time, IReadOnlyList<Column<T>> columns) => new(
        [TimeGroups.ColumnName(unit), .. columns.Select(column => column.Name)],
        series.Where(symbol => symbol.Value.Count > 0).ToDictionary(
            symbol => OutsideText.Word(symbol.Key),
            symbol => TimeGroups.Of(symbol.Value, unit, time, IReadOnlyList<Cell> (item) => [.. columns.Select(column => column.Value(item))])));
}
