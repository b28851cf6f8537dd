namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>One order of a cancel-all: HTTP-like status 200 when the cancel was taken, and Alpaca's reason when not.</summary>
internal sealed record CanceledOrder(Guid Id, int Status, string? BrokerMessage = null);
