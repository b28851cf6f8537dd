using System.Security.Claims;

namespace AlpacaMcp.Server.Access;

/// <summary>What a token is worth.</summary>
/// <param name="User">Whose it is; null for a token that is refused.</param>
/// <param name="Refusal">Why, for the log: never the token, nor anything of it that nobody has vouched for.</param>
/// <param name="IsExpired">It was good once.</param>
/// <param name="IsUndecided">The issuer's keys cannot be had; another try may end otherwise.</param>
internal sealed record TokenVerdict(ClaimsPrincipal? User, string Refusal = "", bool IsExpired = false, bool IsUndecided = false)
{
    internal static TokenVerdict Refused(string why, bool isExpired = false) => new(null, why, isExpired);
}
