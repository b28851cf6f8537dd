namespace AlpacaMcp.Api;

/// <summary>Who asks: a key with its secret, or a bearer token that an application got by OAuth.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/authentication"/>
/// <seealso href="https://docs.alpaca.markets/docs/using-oauth2-and-trading-api"/>
public sealed record AlpacaCredential : IAlpacaCredentials
{
    private AlpacaCredential(string? keyId, Secret secret) => (KeyId, Secret) = (keyId, secret);

    /// <summary>The key's id, sent as <c>APCA-API-KEY-ID</c>; null for a bearer token.</summary>
    public string? KeyId { get; }

    /// <summary>The key's secret, sent as <c>APCA-API-SECRET-KEY</c>, or the bearer token.</summary>
    public Secret Secret { get; }

    /// <summary>Itself: one that never changes.</summary>
    public AlpacaCredential Current => this;

    /// <summary>A key and its secret.</summary>
    /// <param name="keyId">The id.</param>
    /// <param name="secret">The secret.</param>
    public static AlpacaCredential OfKey(string keyId, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        ArgumentNullException.ThrowIfNull(secret);
        return new(keyId, secret);
    }

    /// <summary>A bearer token.</summary>
    /// <param name="token">The token.</param>
    public static AlpacaCredential OfToken(Secret token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new(null, token);
    }

    /// <summary>What kind it is, and nothing of it.</summary>
    public override string ToString() => KeyId is null ? "a bearer token" : "a key";
}
