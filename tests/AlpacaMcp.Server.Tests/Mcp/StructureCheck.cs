using System.Text.Json;

namespace AlpacaMcp.Server.Tests.Mcp;

/// <summary>Holds a value against a JSON schema: types, required members, members that no schema names, items and enumerations.</summary>
internal static class StructureCheck
{
    public static IReadOnlyList<string> Findings(JsonElement schema, JsonElement value) => [.. Find(schema, schema, value, "$")];

    private static IEnumerable<string> Find(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return [];
        if (schema.TryGetProperty("$ref", out var reference))
            return Find(root, Resolve(root, reference.GetString() ?? ""), value, path);
        if (schema.TryGetProperty("type", out var type) && !Fits(type.GetString(), value))
            return [$"{path} is {value.ValueKind}, not {type}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => Members(root, schema, value, path),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                value.EnumerateArray().SelectMany((item, index) => Find(root, items, item, $"{path}[{index}]")),
            _ => [],
        };
    }

    private static IEnumerable<string> Members(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        if (!schema.Has("properties") && !schema.Has("additionalProperties"))
            return []; // an object of any members
        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        var other = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        var missing = schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(r => r.GetString() ?? "").Where(r => !value.Has(r)).Select(r => $"{path}.{r} is missing")
            : [];
        return missing.Concat(value.EnumerateObject().SelectMany(member =>
            known.ValueKind == JsonValueKind.Object && known.TryGetProperty(member.Name, out var named) ? Find(root, named, member.Value, $"{path}.{member.Name}")
            : other.ValueKind == JsonValueKind.Object ? Find(root, other, member.Value, $"{path}.{member.Name}")
            : [$"{path}.{member.Name} is in no schema"]));
    }

    private static bool Fits(string? type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        _ => false,
    };

    private static JsonElement Resolve(JsonElement root, string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (at, name) => at.GetProperty(name));
}
