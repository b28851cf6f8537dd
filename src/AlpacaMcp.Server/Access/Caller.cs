using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace AlpacaMcp.Server.Access;

/// <summary>Who has shown who it is, as the principal of a request. Its name says by which way: approvals, sessions and limits are bound to it.</summary>
internal static class Caller
{
    private const string SubjectClaim = "sub";
    private const string ScopeClaim = "scope";
    private const string AccountClaim = "account";
    private const int LongestSubject = 40;

    /// <summary>The principal of a token.</summary>
    /// <param name="kind">token for those made here, oauth for the issuer's.</param>
    /// <param name="subject">Its name there.</param>
    /// <param name="scopes">What it is good for.</param>
    /// <param name="account">The account that it is bound to; null for none.</param>
    internal static ClaimsPrincipal Of(string kind, string subject, IEnumerable<string> scopes, string? account)
    {
        List<Claim> claims = [new(SubjectClaim, $"{kind}:{Plain(subject)}"), .. Scope.Granted(scopes).Select(scope => new Claim(ScopeClaim, scope))];
        if (account is not null)
            claims.Add(new(AccountClaim, account));
        return new(new ClaimsIdentity(claims, "Bearer", SubjectClaim, roleType: null));
    }

    /// <summary>The name; null for somebody who has shown nothing.</summary>
    internal static string? NameOf(ClaimsPrincipal? user) => user?.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : null;

    /// <summary>The scopes, with what they include.</summary>
    internal static IReadOnlySet<string> ScopesOf(ClaimsPrincipal? user) =>
        NameOf(user) is null ? new HashSet<string>() : user!.FindAll(ScopeClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal); // it has a name

    /// <summary>The account that the caller is bound to; null for one that may choose.</summary>
    internal static string? AccountOf(ClaimsPrincipal? user) => NameOf(user) is null ? null : user?.FindFirst(AccountClaim)?.Value;

    /// <summary>Whether the caller may use an account: one that is bound to none may use each.</summary>
    internal static bool MayUse(ClaimsPrincipal? user, string account) => AccountOf(user) is not { } bound || bound == account;

    // An issuer's subjects may be long or hold anything. Cut to a length, two could become one; the digest of one is nobody else's.
    private static string Plain(string subject) => subject.Length <= LongestSubject && subject.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '|' or '@')
        ? subject
        : $"#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..32]}";
}
