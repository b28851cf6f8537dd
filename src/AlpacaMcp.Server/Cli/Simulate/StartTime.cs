using System.Globalization;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli.Simulate;

/// <summary>What may be written after --start.</summary>
internal static class StartTime
{
    // Prices begin in 2016; the calendar's holidays are known until 2059.
    private const int FirstYear = 2016;
    private const int LastYear = 2058;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>The instant; refuses a text without a time zone, which every reader would take for their own.</summary>
    public static DateTimeOffset Read(string text) =>
        !DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? throw new StartupRefusedException($"--start {text} is not a time. Write RFC 3339, such as 2026-11-20T10:00:00-05:00 or 2026-11-20T15:00:00Z.")
            : start.UtcDateTime.Year is < FirstYear or > LastYear
                ? throw new StartupRefusedException(FormattableString.Invariant($"--start {text} is out of range. Allowed: the years {FirstYear} to {LastYear}."))
                : start;
}
