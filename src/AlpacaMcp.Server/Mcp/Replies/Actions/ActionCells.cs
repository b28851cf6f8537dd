using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Actions;

/// <summary>Values of a corporate action as cells.</summary>
internal static class ActionCells
{
    private const int LongestCode = 24;

    /// <summary>A code, or its text sealed where it is more than one word.</summary>
    internal static Cell Code(string? code) => string.IsNullOrWhiteSpace(code) ? default(Cell)
        : OutsideText.Word(code, LongestCode);

    internal static Cell Day(DateOnly? day) => Table.Day(day);

    /// <summary>Said only where it is so.</summary>
    internal static Cell Yes(bool? flag) => flag == true ? "yes" : default(Cell);

    internal static Cell Parts<T>(IReadOnlyList<T> items, Func<T, IReadOnlyList<Cell>> cells) =>
        items.Count == 0 ? default : new(null, null, [.. items.Select(item => new Cell(null, null, cells(item)))]);
}
