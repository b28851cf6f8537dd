namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>One open position.</summary>
internal sealed record PositionReply(string Environment, string Account, PositionView Position);
