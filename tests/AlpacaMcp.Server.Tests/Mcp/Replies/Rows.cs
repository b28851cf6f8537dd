using System.Text.Json;

namespace AlpacaMcp.Server.Tests.Mcp.Replies;

/// <summary>Reads columns and rows back into values by name.</summary>
internal static class Rows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Of(JsonElement table)
    {
        var columns = table.At("columns").EnumerateArray().Select(column => column.GetString() ?? "").ToList();
        return [.. table.At("rows").EnumerateArray().Select(row => columns.Zip(row.EnumerateArray()).Where(cell => cell.Second.ValueKind != JsonValueKind.Null).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
