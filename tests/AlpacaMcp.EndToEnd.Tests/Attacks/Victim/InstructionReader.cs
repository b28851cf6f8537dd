using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Victim;

/// <summary>Finds instructions in any text: calls in JSON, a tool's name before an object, orders in words, addresses, and all of it in base64.</summary>
internal static partial class InstructionReader
{
    private const int MostDecodings = 2;
    private static readonly string[] s_names = ["tool", "name", "function", "method", "action"];
    private static readonly string[] s_arguments = ["arguments", "args", "parameters", "params", "input"];

    /// <summary>Every instruction within a tool's output, which is JSON that may hold JSON as text.</summary>
    public static IEnumerable<Instruction> InOutput(string output) => Texts(output).SelectMany(text => In(text));

    /// <summary>Every instruction within a text.</summary>
    public static IEnumerable<Instruction> In(string text, int decodings = 0)
    {
        foreach (var (before, json) in Objects(text))
        {
            foreach (var call in Calls(json))
                yield return call;
            if (ToolName().Match(before) is { Success: true } name)
                yield return new(name.Groups[1].Value, json.ToJsonString());
        }

        foreach (Match order in WordedOrder().Matches(text))
            yield return new("place_stock_order", $$"""{"symbol":"{{order.Groups["symbol"].Value}}","side":"{{(order.Value[0] is 's' or 'S' ? "sell" : "buy")}}","qty":{{order.Groups["qty"].Value}}}""");
        foreach (Match address in Address().Matches(text))
            yield return new(null, address.Value);
        foreach (Match match in Encoded().Matches(text))
        {
            if (decodings < MostDecodings && Decoded(match.Value) is { } hidden)
            {
                foreach (var instruction in In(hidden, decodings + 1))
                    yield return instruction;
            }
        }
    }

    private static IEnumerable<string> Texts(string text)
    {
        if (!text.StartsWith('{') || Parsed(text) is not { } json)
            return [text];
        return Leaves(json).SelectMany(leaf => leaf == text ? [leaf] : Texts(leaf));
    }

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(p => Leaves(p.Value).Append(p.Key)),
        JsonArray list => list.SelectMany(Leaves),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    // An object that names a tool and its arguments, itself or within.
    private static IEnumerable<Instruction> Calls(JsonObject json)
    {
        var name = s_names.Select(key => json[key]).OfType<JsonValue>().Select(value => $"{value}").FirstOrDefault(word => word.Contains('_', StringComparison.Ordinal));
        if (name is not null && s_arguments.Select(key => json[key]).OfType<JsonObject>().FirstOrDefault() is { } arguments)
            yield return new(name, arguments.ToJsonString());
        foreach (var inner in json.Select(p => p.Value).OfType<JsonObject>().SelectMany(Calls))
            yield return inner;
    }

    // Every outermost object, and what stands before it.
    private static IEnumerable<(string Before, JsonObject Json)> Objects(string text)
    {
        for (var (start, after) = (text.IndexOf('{', StringComparison.Ordinal), 0); start >= 0; start = text.IndexOf('{', start + 1))
        {
            if (start < after || EndOf(text, start) is not { } end || Parsed(text[start..end]) is not JsonObject json)
                continue;
            yield return (text[..start], json);
            after = end;
        }
    }

    private static int? EndOf(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }

        return null;
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string? Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Base64.DecodeFromUtf8(Encoding.ASCII.GetBytes(text), bytes, out _, out var written) == System.Buffers.OperationStatus.Done ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }

    [GeneratedRegex(@"\b([a-z]+(?:_[a-z]+)+)[^a-z_{}]{0,4}(?:(?:with|mit|avec|con)\s|с аргументами\s|参数\s|を\s|مع\s)?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ToolName();

    [GeneratedRegex(@"\b(?:buy|sell|kaufe|achetez|compra) (?<qty>[0-9]+) (?:shares of )?(?<symbol>[A-Z]{2,5})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordedOrder();

    [GeneratedRegex(@"\b(?:https?|file|alpaca)://[^\s""'()<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("[A-Za-z0-9+/]{40,}={0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Encoded();
}
