namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>What a cancel-all asked for, and which orders are still open afterwards.</summary>
internal sealed record CancelAllReply(
    string Environment, string Account, int Count, IReadOnlyList<CanceledOrder> Canceled, int? StillOpen);
