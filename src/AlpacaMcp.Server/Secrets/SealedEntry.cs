namespace AlpacaMcp.Server.Secrets;

/// <summary>One credential as the store keeps it: who it is is to be read, what it is is not.</summary>
/// <param name="Name">What the operator calls it.</param>
/// <param name="SetAt">When it was set.</param>
/// <param name="Nonce">Of this sealing only.</param>
/// <param name="Sealed">The key id and secret, or the token, encrypted; the tag at the end.</param>
internal sealed record SealedEntry(string Name, DateTimeOffset SetAt, byte[] Nonce, byte[] Sealed);
