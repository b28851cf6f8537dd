using System.Text.Json;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>One parameter as the tool's input schema declares it.</summary>
/// <param name="Name">The name, snake_case.</param>
/// <param name="Type">string, number, integer, boolean, array or object.</param>
/// <param name="Choices">The values an enumeration takes; empty for anything else.</param>
/// <param name="IsRequired">True when a call without it is refused.</param>
internal sealed record ToolParameter(string Name, string Type, IReadOnlyList<string> Choices, bool IsRequired)
{
    internal static IReadOnlyList<ToolParameter> Of(JsonElement schema)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()).ToHashSet() : [];
        return !schema.TryGetProperty("properties", out var properties) ? [] :
        [
            .. properties.EnumerateObject().Select(p => new ToolParameter(p.Name, TypeOf(p.Value), ChoicesOf(p.Value), required.Contains(p.Name))),
        ];
    }

    private static string TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";

    private static IReadOnlyList<string> ChoicesOf(JsonElement schema) =>
        schema.TryGetProperty("enum", out var choices) ? [.. choices.EnumerateArray().Select(c => c.GetString() ?? "")] : [];
}
