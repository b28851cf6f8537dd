using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AlpacaMcp.Server.Access;

/// <summary>
/// Tokens made here: a prefix that finds one in a file where none should be, and 32 random bytes. There is nothing to guess in those, so one round of
/// SHA-256 keeps them as well as a slow hash would, and every request can afford it.
/// </summary>
internal static class TokenText
{
    internal const string Prefix = "alpacamcp_";

    private const int Bytes = 32;

    internal static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    internal static bool IsOurs(string token) => token.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>What is kept.</summary>
    internal static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
