namespace AlpacaMcp.Api.Http;

/// <summary>Refuses what would silently ask for something else: an empty id or an empty list is left out of a path.</summary>
internal static class Given
{
    public static string Text(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text;
    }

    public static IReadOnlyList<string> Symbols(IReadOnlyList<string> symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        ArgumentOutOfRangeException.ThrowIfZero(symbols.Count, nameof(symbols));
        return symbols;
    }
}
