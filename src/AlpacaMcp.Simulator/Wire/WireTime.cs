using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Wire;

/// <summary>Reads and writes RFC 3339 instants and plain dates.</summary>
internal static class WireTime
{
    public static string ToWire(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Clocks and the newer calendar alone speak New York time.</summary>
    public static string ToNewYork(this DateTimeOffset instant) =>
        NewYorkTime.FromUtc(instant).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static string ToWire(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Absent text is null; a plain date is its midnight in UTC.</summary>
    public static bool TryRead(string? text, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!char.IsAsciiDigit(text[0]) || !DateTimeOffset.TryParse(
            Shortened(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var read))
            return false;
        instant = read;
        return true;
    }

    /// <summary>Nanoseconds have nine digits, of which seven can be kept.</summary>
    private static string Shortened(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var digits = dot < 0 ? 0 : text.Skip(dot + 1).TakeWhile(char.IsAsciiDigit).Count();
        return digits > 7 ? text.Remove(dot + 8, digits - 7) : text;
    }
}
