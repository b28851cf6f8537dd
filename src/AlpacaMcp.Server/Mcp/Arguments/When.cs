using System.Globalization;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads points in time. A date alone means the whole New York day for stocks, the UTC day for crypto.</summary>
internal static partial class When
{
    private const int MostDays = 20_000;

    internal static TimeZoneInfo NewYork { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>The range asked for: an explicit start, or so much time before now.</summary>
    internal static TimeRange Range(string? start, string? end, TimeSpan back, DateTimeOffset now, TimeZoneInfo zone)
    {
        var from = Instant("start", start, zone, endOfDay: false) ?? now - back;
        var to = Instant("end", end, zone, endOfDay: true);
        return to is { } until && until < from
            ? throw ToolErrorException.InvalidArgument("end", $"end {end} is before start {from:yyyy-MM-ddTHH:mm:ssZ}.")
            : new(from.ToUniversalTime(), to?.ToUniversalTime());
    }

    /// <summary>How far back a range without start reaches.</summary>
    internal static TimeSpan Back(int days, int hours, int minutes)
    {
        if (days is < 0 or > MostDays || hours is < 0 or > MostDays * 24 || minutes is < 0 or > MostDays * 24 * 60)
            throw ToolErrorException.InvalidArgument("days", $"days, hours and minutes must not be negative and reach back {MostDays} days at most; got {days}, {hours}, {minutes}.");
        var back = new TimeSpan(days, hours, minutes, 0);
        return back > TimeSpan.Zero ? back : throw ToolErrorException.InvalidArgument("days", "give start, or days, hours or minutes above 0.");
    }

    internal static DateTimeOffset? Instant(string name, string? text, TimeZoneInfo zone, bool endOfDay)
    {
        if (text is null)
            return null;
        if (TryDate(text, out var date))
            return Midnight(endOfDay ? date.AddDays(1) : date, zone) - (endOfDay ? TimeSpan.FromTicks(1) : TimeSpan.Zero);
        return Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && IsUsable(instant.Year)
            ? instant
            : throw ToolErrorException.InvalidArgument(name, $"{name} must be a date such as 2026-03-16 or an RFC 3339 time such as 2026-03-16T14:30:00Z; got '{OutsideText.Clean(text, 40)}'.");
    }

    internal static DateOnly? Date(string name, string? text) => text switch
    {
        null => null,
        _ when TryDate(text, out var date) => date,
        _ => throw ToolErrorException.InvalidArgument(name, $"{name} must be a date such as 2026-03-16; got '{OutsideText.Clean(text, 40)}'."),
    };

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && IsUsable(date.Year);

    // Far from the calendar's ends, so that a day or a time zone more never falls off.
    private static bool IsUsable(int year) => year is >= 1900 and < 3000;

    private static DateTimeOffset Midnight(DateOnly date, TimeZoneInfo zone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();
}
