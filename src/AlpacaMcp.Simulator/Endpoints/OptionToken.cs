using System.Text;
using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Where the next page of contracts begins: after a symbol, in base64.</summary>
internal static class OptionToken
{
    private const int LongestSymbol = 21;

    public static string After(string symbol) => Convert.ToBase64String(Encoding.UTF8.GetBytes(symbol));

    /// <summary>The symbol, or null where the text is no token.</summary>
    public static string? Read(string text)
    {
        Span<byte> bytes = stackalloc byte[LongestSymbol];
        if (text.Length > 2 * LongestSymbol || !Convert.TryFromBase64String(text, bytes, out var length))
            return null;
        var symbol = Encoding.UTF8.GetString(bytes[..length]);
        return OccSymbol.Parse(symbol) is null ? null : symbol;
    }
}
