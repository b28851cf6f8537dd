using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Spells a single symbol as the broker does. Anything but ASCII letters keeps its form, for the validators to refuse.</summary>
internal static partial class Symbols
{
    internal static string Upper(string symbol) => Ascii(symbol.Trim());

    /// <summary>A symbol of any kind in capitals, or an id as it is; what is neither is refused before anything is sent.</summary>
    internal static string OrId(string name, string symbolOrId) => Spelt(symbolOrId) is var text && (Guid.TryParseExact(text, "D", out _) || Any().IsMatch(text))
        ? text
        : throw ToolErrorException.InvalidArgument(name, $"{name} must be a symbol such as AAPL or BTC/USD, an option contract or an id; got '{OutsideText.Clean(symbolOrId, 40)}'.");

    /// <summary>Whether it could be a symbol of any kind.</summary>
    internal static bool IsAny(string symbol) => Any().IsMatch(symbol);

    /// <summary>Positions spell BTC/USD as BTCUSD.</summary>
    internal static string Position(string symbolOrId) => Spelt(symbolOrId).Replace("/", "", StringComparison.Ordinal);

    private static string Spelt(string symbolOrId) => Guid.TryParse(symbolOrId, out _) ? symbolOrId.Trim() : Upper(symbolOrId);

    // ToUpperInvariant would turn some foreign letters into ASCII ones: a look-alike must stay a look-alike.
    private static string Ascii(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.IsAsciiLetterLower(source[i]) ? (char)(source[i] - 32) : source[i];
    });

    // Wider than what can be ordered: what corporate actions leave behind must be found and closed too.
    [GeneratedRegex(@"^[A-Z0-9]{1,21}([./-][A-Z0-9]{1,10}){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Any();
}
