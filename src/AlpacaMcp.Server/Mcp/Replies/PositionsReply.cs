namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Every open position.</summary>
internal sealed record PositionsReply(string Environment, string Account, int Count, IReadOnlyList<PositionView> Positions);
