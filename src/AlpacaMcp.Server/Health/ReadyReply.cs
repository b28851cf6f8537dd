namespace AlpacaMcp.Server.Health;

/// <summary>What /health/ready answers.</summary>
/// <param name="Ready">Whether every account may be traded through.</param>
/// <param name="Draining">The server ends.</param>
/// <param name="Accounts">Each account.</param>
internal sealed record ReadyReply(bool Ready, bool Draining, IReadOnlyList<AccountReply> Accounts);
