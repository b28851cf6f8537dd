using System.Text.Json;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>
/// What the strictest clients take as a function's parameters: Gemini's subset of OpenAPI 3.0 (https://ai.google.dev/api/caching#Schema)
/// and what OpenAI's strict mode can be made from (https://platform.openai.com/docs/guides/structured-outputs/supported-schemas). Both refuse
/// a whole list of tools for one schema that they do not know.
/// </summary>
internal static partial class SchemaLint
{
    private const int LongestName = 64;

    private static readonly string[] Keywords =
        ["type", "description", "properties", "required", "enum", "items", "default", "format", "minimum", "maximum", "minItems", "maxItems"];

    private static readonly string[] Types = ["object", "array", "string", "number", "integer", "boolean"];

    // Gemini knows these of a string's formats.
    private static readonly string[] Formats = ["enum", "date-time"];

    // What a broker or another tool defines: an object whose members cannot be listed here.
    private static readonly string[] Open = ["advanced_instructions", "arguments"];

    public static IReadOnlyList<string> Findings(JsonElement schema, string path = "input") =>
        schema.ValueKind != JsonValueKind.Object
            ? [$"{path} is no object"]
            :
            [
                .. schema.EnumerateObject().Where(keyword => !Keywords.Contains(keyword.Name)).Select(keyword => $"{path} says {keyword.Name}"),
                .. OfType(schema, path),
                .. OfWords(schema, path),
                .. OfMembers(schema, path),
            ];

    private static IEnumerable<string> OfType(JsonElement schema, string path)
    {
        var type = schema.TryGetProperty("type", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        if (!Types.Contains(type))
            yield return $"{path} has no single type";
        if (type == "array" && !schema.Has("items"))
            yield return $"{path} does not say of what it is a list";
        if (type == "object" && path != "input" && !(schema.TryGetProperty("properties", out var members) && members.EnumerateObject().Any()) && !Open.Any(name => path.EndsWith($".{name}", StringComparison.Ordinal)))
            yield return $"{path} is an object without members";
        if (schema.TryGetProperty("format", out var format) && !Formats.Contains(format.GetString()))
            yield return $"{path} has the format {format}";
    }

    private static IEnumerable<string> OfWords(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("enum", out var words))
            yield break;
        var list = words.EnumerateArray().ToList();
        if (schema.Text("type") != "string" || list.Exists(word => word.ValueKind != JsonValueKind.String || word.GetString() == ""))
            yield return $"{path} lists what is no word";
        if (list.Count == 0 || list.DistinctBy(word => word.ToString()).Count() != list.Count)
            yield return $"{path} lists nothing, or a word twice";
        if (schema.TryGetProperty("default", out var chosen) && list.TrueForAll(word => word.ToString() != chosen.ToString()))
            yield return $"{path} has a default that it does not list";
    }

    private static IEnumerable<string> OfMembers(JsonElement schema, string path)
    {
        var members = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToList() : [];
        foreach (var member in members)
        {
            if (!Name().IsMatch(member.Name) || member.Name.Length > LongestName)
                yield return $"{path}.{member.Name} is no name";
            foreach (var finding in Findings(member.Value, $"{path}.{member.Name}"))
                yield return finding;
        }

        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Where(name => members.TrueForAll(member => member.Name != name.GetString())))
                yield return $"{path} requires {name}, which it does not have";
        }

        if (schema.TryGetProperty("items", out var items))
        {
            foreach (var finding in Findings(items, $"{path}[]"))
                yield return finding;
        }
    }

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
