using System.Globalization;
using System.Text;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Where the next page of a list that never changes begins, in base64.</summary>
internal static class OffsetToken
{
    public static string Of(int skip) => Convert.ToBase64String(Encoding.UTF8.GetBytes(skip.ToString(CultureInfo.InvariantCulture)));

    /// <summary>No text is the first page; a bad one is null.</summary>
    public static int? Parse(string text)
    {
        if (text.Length == 0)
            return 0;
        Span<byte> bytes = stackalloc byte[24];
        return text.Length <= 32 && Convert.TryFromBase64String(text, bytes, out var length)
            && int.TryParse(bytes[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : null;
    }
}
