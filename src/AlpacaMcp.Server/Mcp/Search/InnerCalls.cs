using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Search;

/// <summary>Calls the tool that a call names, through the whole pipeline and with the outer call's progress, as if the client had called it.</summary>
internal sealed class InnerCalls(OfferedTools tools, ToolPipeline pipeline, ToolSelection selection)
{
    /// <summary>Longer than any tool's own deadline, which is the one that counts.</summary>
    internal const int PatienceSeconds = 900;

    /// <param name="outer">The call that names the tool.</param>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">Its arguments, an object; null is none.</param>
    /// <param name="isReading">Which kind of tool the caller may call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async ValueTask<CallToolResult> CallAsync(
        RequestContext<CallToolRequestParams> outer, string name, JsonElement? arguments, bool isReading, CancellationToken cancellationToken)
    {
        var tool = Find(name.Trim(), isReading);
        return await pipeline.Around(tool.InvokeAsync)(Of(outer, tool, arguments), cancellationToken);
    }

    // The outer call stays as it is: where a client is asked something in between, the SDK runs it again from the top.
    private static RequestContext<CallToolRequestParams> Of(RequestContext<CallToolRequestParams> outer, McpServerTool tool, JsonElement? arguments)
    {
        var asked = new CallToolRequestParams
        {
            Name = tool.ProtocolTool.Name,
            Arguments = arguments?.EnumerateObject().ToDictionary(argument => argument.Name, argument => argument.Value),
            Meta = outer.Params.Meta,
            InputResponses = outer.Params.InputResponses,
            RequestState = outer.Params.RequestState,
        };
        return new(outer.Server, outer.JsonRpcRequest, asked) { MatchedPrimitive = tool, Items = outer.Items, Services = outer.Services, User = outer.User };
    }

    private McpServerTool Find(string name, bool isReading)
    {
        if (tools.Find(name) is not { } tool)
            throw selection.IsReadOnly && ToolCatalog.Find(name) is { IsReadOnly: false } ? ToolPermission.ReadOnly(name) : Unknown(name);
        var reads = tool.ProtocolTool.Annotations?.ReadOnlyHint == true;
        return reads == isReading ? tool : throw ToolErrorException.InvalidArgument(
            "name", $"{name} {(reads ? "only reads" : "can change something")}; nothing was sent.", $"Call {ToolPermission.CallerOf(reads)} with the same name and arguments.");
    }

    private ToolErrorException Unknown(string name) => ToolErrorException.InvalidArgument(
        "name",
        $"There is no tool '{OutsideText.Clean(name, 60)}' here; did you mean '{NearestName.To(name.Length > 60 ? name[..60] : name, tools.All.Select(tool => tool.ProtocolTool.Name))}'?",
        "Look for it with find_tools; nothing was sent.");
}
