using System.Globalization;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>Where the next page of a list that never changes begins: how many come before it.</summary>
internal static class OffsetToken
{
    public static string Of(int skip) => TokenText.Pack(skip.ToString(CultureInfo.InvariantCulture));

    /// <summary>No text is the first page; a bad one is null.</summary>
    public static int? Parse(string text)
    {
        if (text.Length == 0)
            return 0;
        return int.TryParse(TokenText.Unpack(text), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : null;
    }
}
