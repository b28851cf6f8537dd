using System.Text;

namespace AlpacaMcp.Server.Tests.Secrets;

/// <summary>Looks for twelve characters of a secret in a text, however they are written. Knows nothing of the code that takes them out.</summary>
internal static class Leaks
{
    private const int Piece = 12;

    /// <summary>The pieces that stand in the text.</summary>
    public static IReadOnlyList<string> Of(string secret, string text)
    {
        var reversed = string.Concat(secret.Reverse());
        string[] forms = [secret, reversed, Uri.EscapeDataString(secret), Uri.EscapeDataString(reversed), Json(secret), Json(reversed), .. Base64(secret), .. Base64(reversed)];
        return [.. forms.SelectMany(Pieces).Distinct().Where(piece => text.Contains(piece, StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Pieces(string form) => Enumerable.Range(0, form.Length - Piece + 1).Select(at => form.Substring(at, Piece));

    private static string Json(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? $"{c}" : $"\\u{(int)c:X4}"));

    // Behind 0, 1 and 2 other bytes; what those decide is left out on both sides.
    private static IEnumerable<string> Base64(string text)
    {
        for (var before = 0; before <= 2; before++)
        {
            var bytes = Encoding.UTF8.GetBytes($"{new string('x', before)}{text}");
            var whole = Convert.ToBase64String(bytes.AsSpan(0, bytes.Length / 3 * 3));
            yield return before == 0 ? whole : whole[4..];
        }
    }
}
