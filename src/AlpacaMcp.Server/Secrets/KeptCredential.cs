namespace AlpacaMcp.Server.Secrets;

/// <summary>What is inside a sealed entry.</summary>
/// <param name="KeyId">The key's id; null for a token.</param>
/// <param name="Secret">Its secret, or the token.</param>
internal sealed record KeptCredential(string? KeyId, string Secret)
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => "***";
}
