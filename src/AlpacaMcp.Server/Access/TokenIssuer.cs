namespace AlpacaMcp.Server.Access;

/// <summary>Whose access tokens are taken.</summary>
/// <param name="Name">The issuer as its tokens name it: its address, compared character by character.</param>
/// <param name="Audience">What its tokens must be meant for.</param>
internal sealed record TokenIssuer(string Name, string Audience)
{
    /// <summary>The same as an address, the only one that is ever asked.</summary>
    internal Uri Address { get; } = new(Name);

    /// <summary>Where it may describe itself: as OpenID Connect and as RFC 8414 have it.</summary>
    internal IReadOnlyList<Uri> Descriptions =>
    [
        new(Name.TrimEnd('/') + "/.well-known/openid-configuration"),
        new(Address, "/.well-known/oauth-authorization-server" + Address.AbsolutePath.TrimEnd('/')),
    ];

    /// <summary>Whether an address is the issuer's own server.</summary>
    internal bool Owns(Uri address) => address.Scheme == Address.Scheme && address.Port == Address.Port && address.IdnHost.Equals(Address.IdnHost, StringComparison.OrdinalIgnoreCase);
}
