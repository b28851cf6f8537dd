namespace AlpacaMcp.Server.Health;

/// <summary>What /health/live answers: that it does.</summary>
internal sealed record LiveReply(bool Live);
