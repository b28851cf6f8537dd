using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Search;

/// <summary>Every tool that this server has for its clients: those offered, and those that are listed to find and call them.</summary>
internal sealed class OfferedTools
{
    public OfferedTools(ToolSelection selection, IServiceProvider services)
    {
        var descriptions = ToolDescriptions.Load();
        var tools = ToolCatalog.All.Where(entry => selection.Offers(entry) || selection.Lists(entry))
            .ToDictionary(entry => entry, McpServerTool (entry) => new LazyTool(entry, descriptions.GetValueOrDefault(entry.Name) ?? entry.Describe(), services));
        All = [.. tools.Where(tool => selection.Offers(tool.Key)).Select(tool => tool.Value)];
        Listed = [.. tools.Where(tool => selection.Lists(tool.Key)).Select(tool => tool.Value)];
    }

    /// <summary>What can be called, whether it is listed or found by search.</summary>
    internal IReadOnlyList<McpServerTool> All { get; }

    /// <summary>What a client sees in tools/list.</summary>
    internal IReadOnlyList<McpServerTool> Listed { get; }

    /// <summary>The tool of that name, in any case.</summary>
    internal McpServerTool? Find(string name) => All.FirstOrDefault(tool => tool.ProtocolTool.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
