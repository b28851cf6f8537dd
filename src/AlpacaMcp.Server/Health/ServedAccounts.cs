namespace AlpacaMcp.Server.Health;

/// <summary>How every account is that this process serves.</summary>
internal sealed record ServedAccounts(IReadOnlyList<AccountHealth> All);
