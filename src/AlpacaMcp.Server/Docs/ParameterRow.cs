using System.Text.Json;

namespace AlpacaMcp.Server.Docs;

/// <summary>One parameter, or one member of what a parameter holds, as the page of tools shows it.</summary>
internal sealed record ParameterRow(string Name, bool IsRequired, string Type, string Default, string Says)
{
    internal static IEnumerable<ParameterRow> Of(JsonElement schema, string path = "")
    {
        if (!schema.TryGetProperty("properties", out var members))
            return [];
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        return members.EnumerateObject().SelectMany(member => Within(member.Value, path + member.Name).Prepend(new(
            path + member.Name, required.Contains(member.Name), Escaped(TypeOf(member.Value)), Escaped(Text(member.Value, "default")), Escaped(Text(member.Value, "description")))));
    }

    private static IEnumerable<ParameterRow> Within(JsonElement member, string path) =>
        member.TryGetProperty("items", out var items) ? Of(items, $"{path}[].") : Of(member, $"{path}.");

    private static string TypeOf(JsonElement schema) =>
        schema.TryGetProperty("items", out var items) ? $"list of {TypeOf(items)}"
        : schema.TryGetProperty("enum", out var words) ? string.Join(", ", words.EnumerateArray().Select(word => word.GetString()))
        : Text(schema, "type");

    private static string Text(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) ? value.ToString() : "";

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
