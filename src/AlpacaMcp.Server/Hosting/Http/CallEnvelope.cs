using System.Text.Json;
using System.Text.Unicode;
using AlpacaMcp.Server.Mcp;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>What a request asks for, read before it is carried out. What could be read in two ways is refused.</summary>
/// <param name="Method">The method; null for an answer of the client's.</param>
/// <param name="Id">The call's id as it is written; null when it has none, or none to send back.</param>
/// <param name="Tool">The tool that is called, by search or by its name; null when no tool of ours is.</param>
internal sealed record CallEnvelope(string? Method, string? Id, ToolEntry? Tool)
{
    private const int MostDepth = 64;
    private const int LongestId = 100;

    /// <exception cref="JsonException">It is no single message of the protocol; the message says why.</exception>
    internal static CallEnvelope Read(ReadOnlyMemory<byte> body)
    {
        // The reader would put a replacement character wherever a text is none, and take the rest of it.
        if (!Utf8.IsValid(body.Span))
            throw new JsonException("A message is written in UTF-8.");
        try
        {
            using var json = JsonDocument.Parse(body, new() { MaxDepth = MostDepth });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement)
                : throw new JsonException(json.RootElement.ValueKind == JsonValueKind.Array ? "Several messages in one request are not taken; send each by itself." : "A message is an object.");
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A name or text is not written in Unicode."); // half of a pair of surrogates
        }
    }

    private static CallEnvelope Read(JsonElement message)
    {
        var method = TextOf(message, "method");
        var id = Only(message, "id") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } given && given.GetRawText() is { Length: <= LongestId } written ? written : null;
        if (method is null || Only(message, "params") is not { ValueKind: JsonValueKind.Object } parameters)
            return new(method, id, null);
        return new(method, id, method == ModelContextProtocol.Protocol.RequestMethods.ToolsCall ? ToolOf(parameters) : null);
    }

    private static ToolEntry? ToolOf(JsonElement parameters)
    {
        var arguments = Only(parameters, "arguments");
        var called = Find(TextOf(parameters, "name"));
        if (called is not { Toolset: Toolset.Search } || arguments is not { ValueKind: JsonValueKind.Object } given)
            return called;
        return Find(TextOf(given, "name")) ?? called;
    }

    // As search finds it, which reads names in any case.
    private static ToolEntry? Find(string? name) => ToolCatalog.All.FirstOrDefault(tool => tool.Name.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string? TextOf(JsonElement message, string name) => Only(message, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    // The protocol's library may take one of two, or read a name in any case; which one it would be must not matter.
    private static JsonElement? Only(JsonElement message, string name)
    {
        JsonElement? found = null;
        foreach (var property in message.EnumerateObject().Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            found = found is null ? property.Value : throw new JsonException($"'{name}' is given more than once.");
        return found;
    }
}
