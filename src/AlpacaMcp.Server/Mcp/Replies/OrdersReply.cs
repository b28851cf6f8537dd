namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Several orders, and where they are.</summary>
internal sealed record OrdersReply(string Environment, string Account, int Count, IReadOnlyList<OrderView> Orders, string? Note = null);
