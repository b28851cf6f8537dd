namespace AlpacaMcp.Simulator.Exchange.Calendar;

/// <summary>New York's wall clock by rule, so that no time zone data base is needed.</summary>
internal static class NewYorkTime
{
    private static readonly TimeSpan s_standard = TimeSpan.FromHours(-5);
    private static readonly TimeSpan s_daylight = TimeSpan.FromHours(-4);

    public static DateTimeOffset FromUtc(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        // The first day of all has no New York; clients that never set a time send it.
        if (utc < DateTime.MinValue.AddDays(1))
            return instant.ToUniversalTime();
        var (starts, ends) = DaylightUtc(utc.Year);
        return instant.ToOffset(utc >= starts && utc < ends ? s_daylight : s_standard);
    }

    /// <summary>The instant of a wall-clock time; no session hour falls into the two changing hours.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        var (starts, ends) = DaylightUtc(date.Year);
        var daylight = local - s_daylight is var utc && utc >= starts && utc < ends;
        return new DateTimeOffset(local, daylight ? s_daylight : s_standard);
    }

    public static DateTimeOffset Midnight(DateOnly date) => At(date, TimeOnly.MinValue);

    public static DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(FromUtc(instant).DateTime);

    /// <summary>Energy Policy Act of 2005: second Sunday of March to first Sunday of November, since 2007.</summary>
    private static (DateTime Starts, DateTime Ends) DaylightUtc(int year)
    {
        var starts = year >= 2007 ? Weekdays.Nth(year, 3, DayOfWeek.Sunday, 2) : Weekdays.Nth(year, 4, DayOfWeek.Sunday, 1);
        var ends = year >= 2007 ? Weekdays.Nth(year, 11, DayOfWeek.Sunday, 1) : Weekdays.Last(year, 10, DayOfWeek.Sunday);
        return (starts.ToDateTime(new TimeOnly(7, 0)), ends.ToDateTime(new TimeOnly(6, 0)));
    }
}
