namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>A span of history; no end means now.</summary>
internal sealed record TimeRange(DateTimeOffset Start, DateTimeOffset? End);
