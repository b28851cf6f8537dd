using AlpacaMcp.Server.Mcp;

namespace AlpacaMcp.Server.Access;

/// <summary>The one table of which tool wants which scope.</summary>
internal static class ToolScopes
{
    // Nothing else about these tools says so. They stop, compare and look back; none of them opens anything.
    private static readonly string[] s_operating = ["halt_trading", "reconcile", "get_decisions"];

    // Everybody must be able to see where the server trades and what it may; and who may open positions may stop.
    private static readonly (string Scope, string Tool)[] s_alsoWith = [(Scope.Operate, "get_status"), (Scope.Trade, "halt_trading")];

    /// <summary>The scope that a tool wants.</summary>
    internal static string Of(ToolEntry tool) => s_operating.Contains(tool.Name) ? Scope.Operate : tool.IsReadOnly ? Scope.Read : Scope.Trade;

    /// <summary>Whether these scopes let a caller use the tool. A tool that calls others is good for whoever may call one of them.</summary>
    internal static bool Allow(IReadOnlySet<string> granted, ToolEntry tool) => tool.Toolset == Toolset.Search
        ? ToolCatalog.All.Any(inner => inner.Toolset != Toolset.Search && inner.IsReadOnly == tool.IsReadOnly && Allow(granted, inner))
        : granted.Contains(Of(tool)) || s_alsoWith.Any(also => also.Tool == tool.Name && granted.Contains(also.Scope));
}
