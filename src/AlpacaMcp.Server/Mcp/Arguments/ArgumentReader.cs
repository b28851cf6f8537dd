using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>
/// Holds a call's arguments against the tool's own schema, because the SDK does not: an unknown name would be dropped silently, and
/// <c>limit_prise: 5</c> would place the order without its limit. Every finding is reported at once.
/// </summary>
internal static class ArgumentReader
{
    /// <summary>The arguments in the types the tool binds; refuses with all objections.</summary>
    internal static IDictionary<string, JsonElement> Read(string tool, IReadOnlyList<ToolParameter> parameters, IDictionary<string, JsonElement>? given)
    {
        List<Objection> objections = [];
        Dictionary<string, JsonElement> read = [];
        foreach (var (name, value) in given ?? new Dictionary<string, JsonElement>())
        {
            if (parameters.FirstOrDefault(p => p.Name == name) is not { } parameter)
                objections.Add(Unknown(tool, name, parameters));
            else if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
                continue; // null means "not given"
            else if (ArgumentValue.Read(parameter, value) is { } fitting)
                read[name] = fitting;
            else
                objections.Add(Mistyped(parameter, value));
        }

        objections.AddRange(parameters.Where(p => p.IsRequired && !read.ContainsKey(p.Name) && objections.All(o => o.Field != p.Name)).Select(p => Missing(tool, p)));
        return objections.Count == 0 ? read : throw new ToolErrorException(ToolError.Invalid(objections));
    }

    private static Objection Unknown(string tool, string name, IReadOnlyList<ToolParameter> parameters)
    {
        var shown = OutsideText.Clean(name, 60);
        return parameters.Count == 0
            ? new("UNKNOWN_ARGUMENT", $"{tool} takes no arguments; got '{shown}'.", "Call it without arguments.", shown)
            : new(
                "UNKNOWN_ARGUMENT",
                $"'{shown}' is not an argument of {tool}; did you mean '{NearestName.To(shown, parameters.Select(p => p.Name))}'?",
                $"Known arguments: {string.Join(", ", parameters.Select(p => p.Name))}.",
                shown);
    }

    private static Objection Missing(string tool, ToolParameter parameter) => new(
        "MISSING_ARGUMENT", $"{tool} requires '{parameter.Name}' ({ArgumentValue.Expected(parameter)}).", $"Call again with {parameter.Name}.", parameter.Name);

    private static Objection Mistyped(ToolParameter parameter, JsonElement value) => new(
        ToolError.InvalidArgument,
        $"'{parameter.Name}' must be {ArgumentValue.Expected(parameter)}; got {ArgumentValue.Shown(value)}.",
        $"Correct {parameter.Name} and call again; nothing was sent.",
        parameter.Name);
}
