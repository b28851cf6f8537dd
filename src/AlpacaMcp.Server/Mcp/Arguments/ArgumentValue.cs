using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads one value tolerantly and without guessing: a number may come as a string, a string as a number, an enumeration in any case.</summary>
internal static class ArgumentValue
{
    private const int MostDigits = 28;
    /// <summary>More than any tool takes.</summary>
    internal const int MostElements = 1_000;

    // Above every list of symbols that a tool takes, and below what an address may be long.
    private const int MostCharacters = 5_000;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Null means "not given", and so does an empty text where a text or a list may be left out; an empty list is one.</summary>
    internal static bool IsAbsent(ToolParameter parameter, JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (parameter is { Type: "string" or "array", IsRequired: false, Choices.Count: 0 } && value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));

    /// <summary>The value in the parameter's own type; null when it does not fit.</summary>
    internal static JsonElement? Read(ToolParameter parameter, JsonElement value) => (parameter.Type, value.ValueKind) switch
    {
        ("string", JsonValueKind.String) when parameter.Choices.Count > 0 => Choice(parameter, value.GetString()),
        ("string", JsonValueKind.String) => IsText(parameter, value.GetString() ?? "") ? value : null,
        ("string", JsonValueKind.Number) when parameter.Choices.Count == 0 => Text(value.GetRawText()),
        ("string", JsonValueKind.Array) when parameter.IsCommaList => Joined(value),
        ("number", JsonValueKind.Number) => IsExact(value.GetRawText()) && value.TryGetDecimal(out _) ? value : null,
        ("number", JsonValueKind.String) => Number(value.GetString()),
        ("integer", JsonValueKind.Number) => Whole(value.GetRawText()),
        ("integer", JsonValueKind.String) => Whole(value.GetString()),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => value,
        ("boolean", JsonValueKind.String) => Boolean(value.GetString()),
        ("", _) => value,
        _ => null,
    };

    /// <summary>A list as it is, as JSON text, as words between commas, or a single element; null when it is none of them.</summary>
    internal static IReadOnlyList<JsonElement>? Elements(ToolParameter parameter, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray()],
        JsonValueKind.Object when parameter.Item is null or { Type: "object" } => [value],
        JsonValueKind.Number when parameter.Item is { Type: not "object" } => [value],
        JsonValueKind.String when value.GetString() is { } text && text.TrimStart() is ['[' or '{', ..] => Parsed(text) is { } json ? Elements(parameter, json) : null,
        JsonValueKind.String when parameter.Item is { Type: not "object" } => Words(value.GetString() ?? "") is { Count: > 0 } words ? words : null,
        _ => null,
    };

    /// <summary>An object as it is or as JSON text; null when it is neither.</summary>
    internal static JsonElement? Object(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value,
        JsonValueKind.String => Parsed(value.GetString() ?? "") is { ValueKind: JsonValueKind.Object } json ? json : null,
        _ => null,
    };

    internal static string Expected(ToolParameter parameter) => parameter.Type switch
    {
        "string" when parameter.Choices.Count > 0 => $"one of {string.Join(", ", parameter.Choices)}",
        "string" => $"text of at most {MostCharacters} characters",
        "number" => "a decimal number such as 1.5",
        "integer" => "a whole number such as 10",
        "boolean" => "true or false",
        "array" when parameter.Item is { } item => $"a list, each {Expected(item)}",
        "array" => "a list",
        "object" when parameter.Members.Count > 0 => $"an object with {string.Join(", ", parameter.Members.Select(m => m.Name))}",
        "object" => "an object",
        _ => "given",
    };

    internal static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"\"{OutsideText.Clean(value.GetString() ?? "", 60)}\"",
        JsonValueKind.Number => $"the number {OutsideText.Clean(value.GetRawText(), 40)}",
        JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Array => "a list",
        _ => "an object",
    };

    // "BUY", "Stop Limit" and "stop-limit" each mean one word of the list.
    private static JsonElement? Choice(ToolParameter parameter, string? text) =>
        parameter.Choices.FirstOrDefault(c => Spelt(c).Equals(Spelt(text ?? ""), StringComparison.OrdinalIgnoreCase)) is { } choice ? Text(choice) : null;

    private static string Spelt(string word) => word.Trim(' ').Replace('-', '_').Replace(' ', '_');

    // Only ASCII digits, sign and point: "1,000" and full-width digits are not numbers.
    private static JsonElement? Number(string? given) =>
        given?.Trim(' ') is { Length: > 0 } text && text.All(char.IsAscii) && IsExact(text) && decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number)
            ? JsonSerializer.SerializeToElement(number, ToolJsonContext.Default.Decimal)
            : null;

    /// <summary>A decimal rounds what it cannot hold: a price that would silently become another one is not read.</summary>
    private static bool IsExact(string number)
    {
        var parts = number.Split('e', 'E');
        var digits = parts[0].TrimStart('-', '+');
        var decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var exponent = 0;
        if (parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false; // Beyond any number; a decimal would read it as 0.
        return digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length <= MostDigits && (long)decimals - exponent <= MostDigits;
    }

    private static JsonElement? Whole(string? text) =>
        Number(text) is { } number && number.TryGetDecimal(out var value) && value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue
            ? JsonSerializer.SerializeToElement((int)value, ToolJsonContext.Default.Int32)
            : null;

    /// <summary>The words between commas. Commas alone are no list: an empty one would mean "all" here and "none" there.</summary>
    private static IReadOnlyList<JsonElement> Words(string text) => [.. CommaList.Words(text).Select(Text)];

    private static bool IsText(ToolParameter parameter, string text) =>
        text.Length <= MostCharacters && (!parameter.IsCommaList || !text.Contains(',', StringComparison.Ordinal) || text.AsSpan().Trim(", ").Length > 0);

    private static JsonElement? Joined(JsonElement list)
    {
        var words = list.EnumerateArray().Select(word => word.ValueKind == JsonValueKind.String ? word.GetString() ?? "" : word.ValueKind == JsonValueKind.Number ? word.GetRawText() : "").ToList();
        return words.Count == 0 || words.Exists(word => word.Length == 0) || words.Sum(word => word.Length + 1) > MostCharacters ? null : Text(string.Join(',', words));
    }

    private static JsonElement? Parsed(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null; // The caller says what was expected.
        }
    }

    private static JsonElement? Boolean(string? text) =>
        bool.TryParse(text, out var flag) ? JsonSerializer.SerializeToElement(flag, ToolJsonContext.Default.Boolean) : null;

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, ToolJsonContext.Default.String);
}
