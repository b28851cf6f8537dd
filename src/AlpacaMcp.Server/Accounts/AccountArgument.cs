using System.Text.Json;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Accounts;

/// <summary>The argument that says which of several accounts a call is for: on every tool, and required where something is changed.</summary>
internal static class AccountArgument
{
    public const string Name = "account";

    /// <summary>The member of every reply that names its account.</summary>
    public const string Told = "account_name";

    // Stopping must not fail for want of a name: without one, every account is halted.
    private const string StopsAll = "halt_trading";

    /// <summary>Whether a call of the tool without an account goes to all of them.</summary>
    public static bool MeansAll(Tool tool) => tool.Name == StopsAll;

    /// <summary>Whether the tool must be told the account.</summary>
    public static bool IsRequired(Tool tool) => tool.Annotations?.ReadOnlyHint != true && !MeansAll(tool);

    /// <summary>The tool as clients see it where there are several accounts.</summary>
    public static Tool Added(Tool tool, IReadOnlyList<string> names)
    {
        var input = JsonNode.Parse(tool.InputSchema.GetRawText())!.AsObject(); // a schema is an object
        var properties = input["properties"] as JsonObject ?? [];
        input["properties"] = properties;
        properties.Insert(0, Name, new JsonObject
        {
            ["description"] = IsRequired(tool) ? "Whose account." : MeansAll(tool) ? "Whose account; all of them when not given." : $"Whose account; {names[0]} when not given.",
            ["type"] = "string",
            ["enum"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
        });
        if (IsRequired(tool))
            input["required"] = new JsonArray([Name, .. (input["required"] as JsonArray ?? []).Select(name => name?.DeepClone())]);
        return new()
        {
            Name = tool.Name,
            Title = tool.Title,
            Description = tool.Description,
            Annotations = tool.Annotations,
            Icons = tool.Icons,
            Meta = tool.Meta,
            InputSchema = JsonSerializer.SerializeToElement(input, ToolJsonContext.Default.JsonNode),
            OutputSchema = tool.OutputSchema is { } output ? WithTold(output) : null,
        };
    }

    /// <summary>Takes the argument out of a call; null when it was not given. Refuses a name that no account has.</summary>
    public static string? Take(IDictionary<string, JsonElement>? arguments, IReadOnlyList<string> names)
    {
        if (arguments is null || !arguments.Remove(Name, out var given) || given.ValueKind == JsonValueKind.Null)
            return null;
        return given.ValueKind == JsonValueKind.String && names.Contains(given.GetString())
            ? given.GetString()
            : throw ToolErrorException.InvalidArgument(
                Name, $"There is no account '{OutsideText.Clean(given.ToString(), 40)}'; there are {string.Join(" and ", names)}.", "Name one of them. Nothing was sent.");
    }

    private static JsonElement WithTold(JsonElement schema)
    {
        var output = JsonNode.Parse(schema.GetRawText())!.AsObject(); // a schema is an object
        if (output["properties"] is JsonObject properties)
            properties.Insert(0, Told, new JsonObject { ["type"] = "string" });
        return JsonSerializer.SerializeToElement(output, ToolJsonContext.Default.JsonNode);
    }
}
