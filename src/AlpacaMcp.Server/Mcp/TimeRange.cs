namespace AlpacaMcp.Server.Mcp;

/// <summary>A span of history; no end means now.</summary>
internal sealed record TimeRange(DateTimeOffset Start, DateTimeOffset? End);
