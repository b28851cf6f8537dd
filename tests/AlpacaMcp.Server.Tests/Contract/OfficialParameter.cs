using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>One parameter there: a type, or the words of an enumeration, or a list of either.</summary>
internal sealed record OfficialParameter(string Name, bool IsRequired, string Type, IReadOnlyList<string> Words)
{
    public static OfficialParameter Read(string text)
    {
        var (name, type) = (text.Split(':')[0], text.Split(':')[1]);
        var isList = type.StartsWith("array<", StringComparison.Ordinal);
        var words = isList ? type["array<".Length..^1] : type;
        var isEnumeration = words.Contains(',', StringComparison.Ordinal);
        return new(name.TrimEnd('*'), name.EndsWith('*'), isList ? "array" : isEnumeration ? "string" : type, isEnumeration ? words.Split(',') : []);
    }

    /// <summary>
    /// Whether our schema takes what is sent there. Numbers take texts and texts numbers, lists take words between commas and the reverse
    /// (ArgumentReaderTests); an enumeration must know every word.
    /// </summary>
    public bool IsTakenBy(JsonElement schema) => (Type, schema.Text("type")) switch
    {
        ("string", "string" or "number" or "array") or ("integer", "string" or "integer" or "number") or ("number", "string" or "number") => Knows(schema),
        ("array", "array" or "string") => Knows(schema),
        ("string", "integer") => Words.Count > 0 && Words.All(word => int.TryParse(word, CultureInfo.InvariantCulture, out _)),
        ("string", "boolean") => Words.Count == 0, // a switch that is written as text there
        ("boolean", "boolean") or ("object", "object") => true,
        _ => false,
    };

    private bool Knows(JsonElement schema)
    {
        var each = schema.TryGetProperty("items", out var items) ? items : schema;
        return Words.Count == 0 || !each.TryGetProperty("enum", out var ours) || !Words.Except(ours.EnumerateArray().Select(word => word.GetString() ?? "")).Any();
    }
}
