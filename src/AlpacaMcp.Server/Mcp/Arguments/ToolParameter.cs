using System.Text.Json;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>One parameter as the tool's input schema declares it.</summary>
/// <param name="Name">The name, snake_case.</param>
/// <param name="Type">string, number, integer, boolean, array or object.</param>
/// <param name="Choices">The values an enumeration takes; empty for anything else.</param>
/// <param name="IsRequired">True when a call without it is refused.</param>
/// <param name="Item">What each element of a list is; null for anything else.</param>
internal sealed record ToolParameter(string Name, string Type, IReadOnlyList<string> Choices, bool IsRequired, ToolParameter? Item = null)
{
    /// <summary>The members of an object; empty when it takes any.</summary>
    internal IReadOnlyList<ToolParameter> Members { get; init; } = [];

    /// <summary>A text that lists things between commas is named in the plural: symbols, types, isins. A list of words is the same wish.</summary>
    internal bool IsCommaList => Type == "string" && Choices.Count == 0 && Name.EndsWith('s');

    internal static IReadOnlyList<ToolParameter> Of(JsonElement schema)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()).ToHashSet() : [];
        return !schema.TryGetProperty("properties", out var properties) ? [] :
        [
            .. properties.EnumerateObject().Select(p => Of(p.Name, p.Value, required.Contains(p.Name))),
        ];
    }

    private static ToolParameter Of(string name, JsonElement schema, bool isRequired) =>
        new(name, TypeOf(schema), ChoicesOf(schema), isRequired, schema.TryGetProperty("items", out var items) ? Of(name, items, true) : null)
        {
            Members = schema.TryGetProperty("properties", out _) ? Of(schema) : [],
        };

    private static string TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";

    private static IReadOnlyList<string> ChoicesOf(JsonElement schema) =>
        schema.TryGetProperty("enum", out var choices) ? [.. choices.EnumerateArray().Select(c => c.GetString() ?? "")] : [];
}
