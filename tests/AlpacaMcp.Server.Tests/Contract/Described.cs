using AlpacaMcp.Server.Mcp;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>Every tool as its class describes it. That tools/list says the same is a test of its own.</summary>
internal static class Described
{
    public static IReadOnlyList<Tool> All { get; } = [.. ToolCatalog.All.Select(entry => entry.Describe())];

    /// <summary>What is listed unless search mode is chosen.</summary>
    public static IReadOnlyList<Tool> Full { get; } = [.. ToolCatalog.All.Where(entry => entry.Toolset != Toolset.Search).Select(entry => entry.Describe())];

    /// <summary>What is listed in search mode.</summary>
    public static IReadOnlyList<Tool> Search { get; } = [.. ToolCatalog.All.Where(new ToolSelection { IsSearch = true }.Lists).Select(entry => entry.Describe())];

    public static IReadOnlyList<Tool> Of(params string[] toolsets) => [.. ToolCatalog.All.Where(entry => toolsets.Contains(entry.Toolset)).Select(entry => entry.Describe())];
}
