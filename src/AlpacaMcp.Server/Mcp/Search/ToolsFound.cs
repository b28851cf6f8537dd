using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Mcp.Search;

/// <summary>Tools in the order of a search.</summary>
/// <param name="Tools">Best first.</param>
/// <param name="AreNamed">They were asked for by their exact names.</param>
internal sealed record ToolsFound(IReadOnlyList<Tool> Tools, bool AreNamed)
{
    /// <summary>Those that fit, in the same order.</summary>
    internal ToolsFound Where(Func<Tool, bool> fits) => this with { Tools = [.. Tools.Where(fits)] };
}
