namespace AlpacaMcp.Server.Mcp.Completions;

/// <summary>What a value may be completed from.</summary>
internal enum Completes
{
    Nothing,
    Symbol,
    OrderId,
    Watchlist,
}
