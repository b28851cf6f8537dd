using System.Text;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>Page tokens are text in base64: clients send back what they were given and look no further.</summary>
internal static class TokenText
{
    private const int LongestToken = 300;

    public static string Pack(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>The text, or null where there is none in it.</summary>
    public static string? Unpack(string token)
    {
        Span<byte> bytes = stackalloc byte[LongestToken];
        return token.Length <= LongestToken && Convert.TryFromBase64String(token, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes[..length])
            : null;
    }
}
