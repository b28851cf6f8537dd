namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>An order that a cancel-all did not cancel: Alpaca's HTTP status for it, such as 422 or 500, and its reason.</summary>
internal sealed record RefusedCancel(Guid Id, int BrokerStatus, string? BrokerMessage = null);
