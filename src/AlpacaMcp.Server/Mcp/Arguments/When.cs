using System.Globalization;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>
/// Reads points in time. A date alone means the whole New York day for stocks, the UTC day for crypto. What can be read in two ways
/// (03/04/2026) is refused.
/// </summary>
internal static partial class When
{
    private const int MostDays = 20_000;

    private static readonly string[] Dates =
        ["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy"];

    internal static TimeZoneInfo NewYork => Trading.Market.NewYork.Zone;

    /// <summary>The range asked for: an explicit start, or so much time before now.</summary>
    internal static TimeRange Range(string? start, string? end, TimeSpan back, DateTimeOffset now, TimeZoneInfo zone)
    {
        var from = Instant("start", start, zone, endOfDay: false, now) ?? now - back;
        var to = Instant("end", end, zone, endOfDay: true, now);
        return to is { } until && until < from
            ? throw ToolErrorException.InvalidArgument("end", $"end {OutsideText.Clean(end ?? "", 40)} is before start {from:yyyy-MM-ddTHH:mm:ssZ}.")
            : new(from.ToUniversalTime(), to?.ToUniversalTime());
    }

    /// <summary>
    /// How far back a range reaches; an explicit start makes it meaningless. One part given replaces the usual whole: 30 minutes are not 5 days and
    /// 30 minutes, whose oldest rows would come first.
    /// </summary>
    internal static TimeSpan Back(string? start, int? days, int? hours, int? minutes, TimeSpan usual)
    {
        if (start is not null)
            return TimeSpan.Zero;
        if (days is < 0 or > MostDays || hours is < 0 or > MostDays * 24 || minutes is < 0 or > MostDays * 24 * 60)
            throw ToolErrorException.InvalidArgument("days", $"days, hours and minutes must not be negative and reach back {MostDays} days at most; got {days}, {hours}, {minutes}.");
        var back = new TimeSpan(days ?? 0, hours ?? 0, minutes ?? 0, 0);
        return back > TimeSpan.Zero ? back : usual;
    }

    /// <param name="name">The argument.</param>
    /// <param name="text">A date, or a date and time; without a zone it is UTC, as at Alpaca.</param>
    /// <param name="zone">Whose day a date alone means.</param>
    /// <param name="endOfDay">True when a date alone means its last moment.</param>
    /// <param name="now">Exchange time, where "today", "yesterday" and "now" may be said.</param>
    internal static DateTimeOffset? Instant(string name, string? text, TimeZoneInfo zone, bool endOfDay, DateTimeOffset? now = null)
    {
        if (text is null)
            return null;
        if (now is { } moment && text.Trim().Equals("now", StringComparison.OrdinalIgnoreCase))
            return moment;
        if (TryDate(text, zone, now, out var date))
            return Midnight(endOfDay ? date.AddDays(1) : date, zone) - (endOfDay ? TimeSpan.FromTicks(1) : TimeSpan.Zero);
        return Rfc3339().Match(text.Trim()) is { Success: true } match
            && DateTimeOffset.TryParse(match.Value.Replace(' ', 'T'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && IsUsable(instant.Year)
            ? instant
            : throw Unreadable(name, text, " or an RFC 3339 time such as 2026-03-16T14:30:00Z");
    }

    /// <param name="name">The argument.</param>
    /// <param name="text">A date.</param>
    /// <param name="now">Exchange time, where "today" and "yesterday" may be said: New York's.</param>
    internal static DateOnly? Date(string name, string? text, DateTimeOffset? now = null) => text switch
    {
        null => null,
        _ when TryDate(text, NewYork, now, out var date) => date,
        _ => throw Unreadable(name, text, ""),
    };

    private static ToolErrorException Unreadable(string name, string text, string orTime)
    {
        var shown = OutsideText.Clean(text, 40);
        return ToolErrorException.InvalidArgument(name, TwoWays().IsMatch(text.Trim())
            ? $"{name} '{shown}' could mean two days: write the year first, 2026-03-04 for the 4th of March."
            : $"{name} must be a date such as 2026-03-16{orTime}; got '{shown}'.");
    }

    private static bool TryDate(string given, TimeZoneInfo zone, DateTimeOffset? now, out DateOnly date)
    {
        var text = given.Trim();
        if (now is { } moment && text.ToUpperInvariant() is ("TODAY" or "YESTERDAY") and var word)
        {
            date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime).AddDays(word == "TODAY" ? 0 : -1);
            return true;
        }

        return DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && IsUsable(date.Year);
    }

    // Far from the calendar's ends, so that a day or a time zone more never falls off.
    private static bool IsUsable(int year) => year is >= 1900 and < 3000;

    private static DateTimeOffset Midnight(DateOnly date, TimeZoneInfo zone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoWays();
}
