using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Search;

/// <summary>Every tool that this server offers, whether it is listed or found by search.</summary>
internal sealed class OfferedTools(ToolSelection selection, IServiceProvider services)
{
    internal IReadOnlyList<McpServerTool> All { get; } = [.. ToolCatalog.All.Where(selection.Offers).Select(entry => entry.Create(services))];

    internal McpServerTool? Find(string name) => All.FirstOrDefault(tool => tool.ProtocolTool.Name == name);
}
