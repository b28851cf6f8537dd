using Microsoft.Extensions.Primitives;

namespace AlpacaMcp.Server.Access;

/// <summary>Finds the token of a request and has it judged. Only in its header: a token in an address would stand in logs.</summary>
/// <param name="own">Judges tokens made here; null where none are.</param>
/// <param name="issued">Judges an issuer's; null without one.</param>
internal sealed class BearerCheck(TokenCheck? own, AccessTokenCheck? issued)
{
    private const string Scheme = "Bearer";
    private const int LongestToken = 8 * 1024;

    /// <summary>The verdict; null when there is no token.</summary>
    internal async Task<TokenVerdict?> JudgeAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (authorization.Count > 1)
            return TokenVerdict.Refused("the request shows more than one token");
        // Another way to authenticate is no token, and the answer to it names no error: https://www.rfc-editor.org/rfc/rfc6750#section-3.1
        if (authorization is not [{ } header] || header.Split(' ', 2) is not [var scheme, var shown] || !scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var token = shown.Trim();
        if (token.Length is 0 or > LongestToken)
            return TokenVerdict.Refused("the token is empty or longer than any");
        if (TokenText.IsOurs(token))
            return own?.Judge(token) ?? TokenVerdict.Refused("tokens of this kind are not taken here");
        return issued is null ? TokenVerdict.Refused("tokens of an issuer are not taken here") : await issued.JudgeAsync(token, cancellationToken);
    }
}
