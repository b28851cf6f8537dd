using System.Text.Json;

namespace AlpacaMcp.Simulator.Streams;

/// <summary>Looks into a client's message without trusting its shape.</summary>
internal static class JsonFields
{
    public static string Text(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() ?? "" : "";

    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The texts of a list, or null when it is something else.</summary>
    public static IReadOnlyList<string>? Texts(this JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Null)
            return [];
        if (element.ValueKind != JsonValueKind.Array || element.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            return null;
        return [.. element.EnumerateArray().Select(item => item.GetString() ?? "")];
    }
}
