using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Search;

/// <summary>Every tool that this server offers, whether it is listed or found by search.</summary>
internal sealed class OfferedTools(ToolSelection selection, IServiceProvider services)
{
    internal IReadOnlyList<McpServerTool> All { get; } = [.. ToolCatalog.All.Where(selection.Offers).Select(entry => entry.Create(services))];

    /// <summary>The tool of that name, in any case.</summary>
    internal McpServerTool? Find(string name) => All.FirstOrDefault(tool => tool.ProtocolTool.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
