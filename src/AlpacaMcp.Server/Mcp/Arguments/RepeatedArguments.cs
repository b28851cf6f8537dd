using System.Text.Json;
using System.Text.Json.Nodes;
using AlpacaMcp.Trading;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>
/// Finds an argument that is given twice. Behind the SDK's dictionary only the last one is left, so the message itself is looked at,
/// and the finding travels with it to where arguments are judged. Arguments that no tool could read are refused here: the SDK would call
/// them an error of its own.
/// </summary>
internal static class RepeatedArguments
{
    private const string Key = "repeated-argument";

    internal static McpMessageHandler Around(McpMessageHandler next) => (context, token) =>
    {
        if (context.JsonRpcMessage is JsonRpcRequest { Method: RequestMethods.ToolsCall, Params: JsonObject call } && Read(call["arguments"]) is { } name)
            context.Items[Key] = name;
        return next(context, token);
    };

    internal static Objection? In(MessageContext call) => call.Items.TryGetValue(Key, out var name) ? Objection(name as string ?? "") : null;

    internal static Objection Objection(string name) => new(
        "REPEATED_ARGUMENT",
        $"'{name}' is given more than once; which one is meant cannot be known.",
        "Give every argument once and call again; nothing was sent.",
        name);

    private static string? Read(JsonNode? arguments)
    {
        if (arguments is null)
            return null;
        if (arguments is not JsonObject)
            throw Unreadable("The arguments of a call are an object");
        try
        {
            using var json = JsonDocument.Parse(arguments.ToJsonString());
            return Find(json.RootElement);
        }
        catch (InvalidOperationException)
        {
            throw Unreadable("A name or text is not written in Unicode"); // half of a pair of surrogates
        }
    }

    private static McpProtocolException Unreadable(string what) => new($"{what}; nothing was sent.", McpErrorCode.InvalidParams);

    /// <summary>The first name that an object within the value holds twice.</summary>
    /// <exception cref="InvalidOperationException">A name or text is not Unicode.</exception>
    internal static string? Find(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().GroupBy(p => p.Name).FirstOrDefault(g => g.Skip(1).Any()) is { } twice
            ? Errors.OutsideText.Clean(twice.Key, 60)
            : value.EnumerateObject().Select(p => Find(p.Value)).FirstOrDefault(name => name is not null),
        JsonValueKind.Array => value.EnumerateArray().Select(Find).FirstOrDefault(name => name is not null),
        JsonValueKind.String when value.GetString() is null => null, // so that every text is read once
        _ => null,
    };
}
