namespace AlpacaMcp.Api.Json;

internal static class WireText
{
    /// <summary>One form of "no text", so that <c>default</c> equals a value read from <c>""</c> or <c>null</c>.</summary>
    public static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
