using System.Text.Json;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>
/// Holds a call's arguments against the tool's own schema, because the SDK does not: an unknown name would be dropped silently, and
/// <c>limit_prise: 5</c> would place the order without its limit. Every finding is reported at once, in lists and objects too.
/// </summary>
internal sealed class ArgumentReader
{
    private const int MostAlike = 4;

    // What is wrong in more places than this is not mended place by place, and an answer must stay readable.
    private const int MostObjections = 20;

    private readonly string _tool;
    private readonly List<Objection> _objections = [];

    private ArgumentReader(string tool) => _tool = tool;

    /// <summary>The arguments in the types the tool binds; refuses with all objections.</summary>
    internal static IDictionary<string, JsonElement> Read(string tool, IReadOnlyList<ToolParameter> parameters, IDictionary<string, JsonElement>? given)
    {
        var reader = new ArgumentReader(tool);
        var read = reader.Members("", parameters, given ?? new Dictionary<string, JsonElement>());
        return reader._objections.Count == 0 ? read : throw new ToolErrorException(ToolError.Invalid([.. reader._objections.Take(MostObjections)]));
    }

    private Dictionary<string, JsonElement> Members(string path, IReadOnlyList<ToolParameter> parameters, IEnumerable<KeyValuePair<string, JsonElement>> given)
    {
        Dictionary<string, JsonElement> read = [];
        HashSet<string> seen = [];
        foreach (var (name, value) in given)
        {
            if (parameters.FirstOrDefault(p => p.Name == name) is not { } parameter)
                Refuse(path, name, parameters);
            else if (!ArgumentValue.IsAbsent(parameter, value) && seen.Add(name) && Value(path + name, parameter, value) is { } fitting)
                read[name] = fitting;
        }

        _objections.AddRange(parameters.Where(p => p.IsRequired && !seen.Contains(p.Name)).Select(p => Missing(path + p.Name, p)));
        return read;
    }

    private JsonElement? Value(string path, ToolParameter parameter, JsonElement value) => parameter.Type switch
    {
        "array" => ArgumentValue.Elements(parameter, value) is { } elements ? List(path, parameter, elements) : Mistyped(path, parameter, value),
        "object" => ArgumentValue.Object(value) is { } json ? Object(path, parameter, json) : Mistyped(path, parameter, value),
        _ => ArgumentValue.Read(parameter, value) ?? Mistyped(path, parameter, value),
    };

    private JsonElement? List(string path, ToolParameter parameter, IReadOnlyList<JsonElement> elements)
    {
        if (elements.Count > ArgumentValue.MostElements)
            return TooLong(path, elements.Count);
        if (parameter.Item is not { } item)
            return Json(new JsonArray([.. elements.Select(Node)]));
        var read = elements.Select((element, i) => Value($"{path}[{i}]", item, element)).ToList();
        return read.Contains(null) ? null : Json(new JsonArray([.. read.Select(element => Node(element!.Value))])); // none is null
    }

    private JsonElement? Object(string path, ToolParameter parameter, JsonElement json)
    {
        if (RepeatedArguments.Find(json) is { } twice)
        {
            _objections.Add(RepeatedArguments.Objection(twice));
            return null;
        }

        if (parameter.Members.Count == 0)
            return json;
        var read = Members($"{path}.", parameter.Members, json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value)));
        return Json(new JsonObject(read.Select(p => KeyValuePair.Create(p.Key, Node(p.Value)))));
    }

    private JsonElement? Mistyped(string path, ToolParameter parameter, JsonElement value)
    {
        _objections.Add(new(
            ToolError.InvalidArgument,
            $"'{path}' must be {ArgumentValue.Expected(parameter)}; got {ArgumentValue.Shown(value)}.",
            $"Correct {path} and call again; nothing was sent.",
            path));
        return null;
    }

    private JsonElement? TooLong(string path, int count)
    {
        _objections.Add(new(
            ToolError.InvalidArgument, $"'{path}' is a list of at most {ArgumentValue.MostElements}; got {count}.", $"Shorten {path} and call again; nothing was sent.", path));
        return null;
    }

    private void Refuse(string path, string name, IReadOnlyList<ToolParameter> parameters)
    {
        if (_objections.Count < MostObjections)
            _objections.Add(Unknown(path, name, parameters));
    }

    private Objection Unknown(string path, string name, IReadOnlyList<ToolParameter> parameters)
    {
        var shown = path + OutsideText.Clean(name, 60);
        return parameters.Count == 0
            ? new("UNKNOWN_ARGUMENT", $"{_tool} takes no arguments; got '{shown}'.", "Call it without arguments.", shown)
            : new(
                "UNKNOWN_ARGUMENT",
                $"'{shown}' is not an argument of {_tool}; did you mean {Meant(path, name, parameters)}?",
                $"Known arguments: {string.Join(", ", parameters.Select(p => path + p.Name))}.",
                shown);
    }

    // "price" may be limit_price or stop_price, which no count of letters tells: parameters that have it as a word come before the nearest one.
    private static string Meant(string path, string name, IReadOnlyList<ToolParameter> parameters)
    {
        var names = parameters.Select(p => p.Name).ToList();
        var alike = names.Where(known => known.Split('_').Contains(name, StringComparer.OrdinalIgnoreCase)).Take(MostAlike).ToList();
        return string.Join(" or ", (alike.Count > 0 ? alike : [NearestName.To(name, names)]).Select(known => $"'{path}{known}'"));
    }

    private Objection Missing(string path, ToolParameter parameter) => new(
        "MISSING_ARGUMENT", $"{_tool} requires '{path}' ({ArgumentValue.Expected(parameter)}).", $"Call again with {path}.", path);

    private static JsonNode? Node(JsonElement value) => JsonNode.Parse(value.GetRawText());

    private static JsonElement Json(JsonNode node) => JsonSerializer.SerializeToElement(node, ToolJsonContext.Default.JsonNode);
}
