using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AlpacaMcp.Server.Access;

/// <summary>
/// Judges the issuer's access tokens (RFC 9068, JWT). Only public-key signatures count, and only keys that the issuer publishes: nothing in a token
/// says where a key is.
/// </summary>
internal sealed class AccessTokenCheck(TokenIssuer issuer, IssuerKeys keys)
{
    private const string AccountClaim = "alpaca_account";

    private static readonly TimeSpan s_clockSkew = TimeSpan.FromMinutes(1);
    private static readonly string[] s_algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    internal async Task<TokenVerdict> JudgeAsync(string text, CancellationToken cancellationToken)
    {
        if (Read(text) is not { } token)
            return TokenVerdict.Refused("the token is no access token");
        if (!s_algorithms.Contains(token.Alg) || string.IsNullOrEmpty(token.Kid) || token.TryGetHeaderValue("crit", out object? _))
            return TokenVerdict.Refused("the token is not signed in a way that is accepted");
        var found = await keys.FindAsync(token.Kid, cancellationToken);
        if (found is null)
            return new(null, "the issuer's keys cannot be read", IsUndecided: true);
        if (found.Count == 0)
            return TokenVerdict.Refused("the token is signed with a key that the issuer does not publish");
        var result = await _handler.ValidateTokenAsync(text, Parameters(found));
        return result.IsValid ? Accept(result.ClaimsIdentity) : Refuse(result.Exception);
    }

    private JsonWebToken? Read(string text)
    {
        try
        {
            return text.Count(c => c == '.') == 2 && _handler.CanReadToken(text) ? _handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or JsonException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters Parameters(IReadOnlyList<SecurityKey> found) => new()
    {
        ValidIssuer = issuer.Name,
        ValidAudience = issuer.Audience,
        ValidAlgorithms = s_algorithms,
        IssuerSigningKeys = found,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = s_clockSkew,
    };

    private static TokenVerdict Accept(ClaimsIdentity identity)
    {
        if (identity.FindFirst("sub")?.Value is not { Length: > 0 } subject)
            return TokenVerdict.Refused("the token names nobody");
        var scopes = identity.Claims.Where(claim => claim.Type is "scope" or "scp").SelectMany(claim => claim.Value.Split(' '));
        return new(Caller.Of("oauth", subject, scopes, identity.FindFirst(AccountClaim)?.Value));
    }

    private static TokenVerdict Refuse(Exception? why) => why switch
    {
        SecurityTokenExpiredException => TokenVerdict.Refused("the token has expired", isExpired: true),
        SecurityTokenNotYetValidException => TokenVerdict.Refused("the token is not valid yet"),
        SecurityTokenInvalidAudienceException => TokenVerdict.Refused("the token is meant for another server"),
        SecurityTokenInvalidIssuerException => TokenVerdict.Refused("the token is another issuer's"),
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => TokenVerdict.Refused("the token does not say until when it is valid"),
        _ => TokenVerdict.Refused("the token's signature is not the issuer's"),
    };
}
