namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Spells a single symbol as the broker does. Anything but ASCII letters keeps its form, for the validators to refuse.</summary>
internal static class Symbols
{
    internal static string Upper(string symbol) => Ascii(symbol.Trim());

    /// <summary>A symbol in capitals, or an asset id as it is.</summary>
    internal static string OrId(string symbolOrId) => Guid.TryParse(symbolOrId, out _) ? symbolOrId.Trim() : Upper(symbolOrId);

    /// <summary>Positions spell BTC/USD as BTCUSD.</summary>
    internal static string Position(string symbolOrId) => OrId(symbolOrId).Replace("/", "", StringComparison.Ordinal);

    // ToUpperInvariant would turn some foreign letters into ASCII ones: a look-alike must stay a look-alike.
    private static string Ascii(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.IsAsciiLetterLower(source[i]) ? (char)(source[i] - 32) : source[i];
    });
}
