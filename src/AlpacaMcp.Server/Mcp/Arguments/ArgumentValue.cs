using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads one value tolerantly and without guessing: a number may come as a string, a string as a number, an enumeration in any case.</summary>
internal static class ArgumentValue
{
    private const int MostDigits = 28;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The value in the parameter's own type; null when it does not fit.</summary>
    internal static JsonElement? Read(ToolParameter parameter, JsonElement value) => (parameter.Type, value.ValueKind) switch
    {
        ("string", JsonValueKind.String) when parameter.Choices.Count > 0 => Choice(parameter, value.GetString()),
        ("string", JsonValueKind.String) => value,
        ("string", JsonValueKind.Number) when parameter.Choices.Count == 0 => Text(value.GetRawText()),
        ("number", JsonValueKind.Number) => IsExact(value.GetRawText()) && value.TryGetDecimal(out _) ? value : null,
        ("number", JsonValueKind.String) => Number(value.GetString()),
        ("integer", JsonValueKind.Number) => value.TryGetInt32(out _) ? value : null,
        ("integer", JsonValueKind.String) => Number(value.GetString()) is { } number && number.TryGetInt32(out _) ? number : null,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => value,
        ("boolean", JsonValueKind.String) => Boolean(value.GetString()),
        ("array", JsonValueKind.Array) => Items(parameter, value),
        ("object", JsonValueKind.Object) => value,
        ("", _) => value,
        _ => null,
    };

    internal static string Expected(ToolParameter parameter) => parameter.Type switch
    {
        "string" when parameter.Choices.Count > 0 => $"one of {string.Join(", ", parameter.Choices)}",
        "string" => "text",
        "number" => "a decimal number such as 1.5",
        "integer" => "a whole number such as 10",
        "boolean" => "true or false",
        "array" when parameter.Item is { } item => $"a list, each {Expected(item)}",
        "array" => "a list",
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

    private static JsonElement? Choice(ToolParameter parameter, string? text) =>
        parameter.Choices.FirstOrDefault(c => c.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } choice ? Text(choice) : null;

    // Only ASCII digits, sign and point: "1,000" and full-width digits are not numbers.
    private static JsonElement? Number(string? text) =>
        text is { Length: > 0 } && text.All(char.IsAscii) && IsExact(text) && decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number)
            ? JsonSerializer.SerializeToElement(number, ToolJsonContext.Default.Decimal)
            : null;

    /// <summary>A decimal rounds what it cannot hold: a price that would silently become another one is not read.</summary>
    private static bool IsExact(string number)
    {
        var parts = number.Split('e', 'E');
        var digits = parts[0].TrimStart('-', '+');
        var decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var exponent = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? power : 0;
        return digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length <= MostDigits && (long)decimals - exponent <= MostDigits;
    }

    private static JsonElement? Items(ToolParameter parameter, JsonElement list)
    {
        if (parameter.Item is not { } item)
            return list;
        var read = list.EnumerateArray().Select(value => Read(item, value)).ToList();
        return read.Contains(null) ? null : JsonSerializer.SerializeToElement(new JsonArray([.. read.Select(value => JsonNode.Parse(value!.Value.GetRawText()))]), ToolJsonContext.Default.JsonNode); // none is null
    }

    private static JsonElement? Boolean(string? text) =>
        bool.TryParse(text, out var flag) ? JsonSerializer.SerializeToElement(flag, ToolJsonContext.Default.Boolean) : null;

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, ToolJsonContext.Default.String);
}
