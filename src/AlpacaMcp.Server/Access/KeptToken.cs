namespace AlpacaMcp.Server.Access;

/// <summary>What is kept of a token.</summary>
/// <param name="Name">The operator's word for who has it.</param>
/// <param name="Hash">SHA-256 of the token.</param>
/// <param name="Scopes">What it is good for.</param>
/// <param name="Account">The account that it is bound to; null for none.</param>
/// <param name="AddedAt">System time.</param>
/// <param name="ExpiresAt">System time from which on it is worth nothing; null for never.</param>
internal sealed record KeptToken(string Name, byte[] Hash, IReadOnlyList<string> Scopes, string? Account, DateTimeOffset AddedAt, DateTimeOffset? ExpiresAt);
