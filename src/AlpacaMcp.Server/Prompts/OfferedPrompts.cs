using System.Text.Json;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Prompts;

/// <summary>Lists and writes the prompts whose tools are offered.</summary>
internal sealed class OfferedPrompts(ToolSelection selection)
{
    private readonly HashSet<string> _tools = [.. ToolCatalog.All.Where(selection.Offers).Select(tool => tool.Name)];

    internal ValueTask<ListPromptsResult> ListAsync(RequestContext<ListPromptsRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListPromptsResult { Prompts = [.. PromptCatalog.All.Where(prompt => prompt.IsPossibleWith(_tools)).Select(prompt => prompt.AsPrompt())] });

    internal ValueTask<GetPromptResult> GetAsync(RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken)
    {
        var name = request.Params?.Name ?? "";
        var prompt = PromptCatalog.All.FirstOrDefault(p => p.Name == name && p.IsPossibleWith(_tools))
            ?? throw new McpProtocolException($"Unknown prompt: '{OutsideText.Clean(name, 60)}'.", McpErrorCode.InvalidParams);
        var text = prompt.Write(Read(prompt, request.Params?.Arguments ?? new Dictionary<string, JsonElement>()), _tools);
        return ValueTask.FromResult(new GetPromptResult
        {
            Description = prompt.Description,
            Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = text } }],
        });
    }

    private static Dictionary<string, string> Read(PromptEntry prompt, IDictionary<string, JsonElement> given)
    {
        if (given.Keys.FirstOrDefault(name => prompt.Parameters.All(p => p.Name != name)) is { } unknown)
            throw new McpProtocolException($"{prompt.Name} has no argument '{OutsideText.Clean(unknown, 60)}'; it takes {string.Join(", ", prompt.Parameters.Select(p => p.Name))}.", McpErrorCode.InvalidParams);
        Dictionary<string, string> read = [];
        foreach (var parameter in prompt.Parameters)
        {
            var value = given.TryGetValue(parameter.Name, out var element) ? Text(element) : "";
            if (!string.IsNullOrWhiteSpace(value))
                read[parameter.Name] = parameter.Read(parameter.Name, value);
            else if (parameter.Required)
                throw new McpProtocolException($"{prompt.Name} needs {parameter.Name}: {parameter.Description}", McpErrorCode.InvalidParams);
        }

        return read;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };
}
