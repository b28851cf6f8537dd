using System.Text;
using System.Text.Encodings.Web;

namespace AlpacaMcp.Api;

/// <summary>The ways in which a secret may be written where nobody meant to write it.</summary>
internal static class SecretForms
{
    private const int Triple = 3;

    // What of a base64 text depends on what stands before the secret: the first group of four, when the secret does not begin a triple.
    private const int Group = 4;

    /// <summary>Each form, some of them twice.</summary>
    public static IEnumerable<string> Of(string secret)
    {
        if (secret.Length == 0)
            return [];
        string[] written = [secret, Uri.EscapeDataString(secret), JavaScriptEncoder.Default.Encode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret), .. Base64(secret)];
        return written.Concat(written.Select(Reversed));
    }

    // In base64 the same bytes are written in three ways, by where in a triple they begin.
    private static IEnumerable<string> Base64(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        for (var before = 0; before < Triple; before++)
        {
            byte[] shifted = [.. new byte[before], .. bytes];
            var written = Convert.ToBase64String(shifted).TrimEnd('=');
            var tail = shifted.Length % Triple == 0 ? 0 : 1; // the last character also depends on what comes after
            var own = written[(before == 0 ? 0 : Group)..^tail];
            yield return own;
            yield return own.Replace('+', '-').Replace('/', '_');
        }
    }

    private static string Reversed(string text) => string.Concat(text.Reverse());
}
