namespace AlpacaMcp.Simulator.Exchange.Calendar;

/// <summary>NYSE Rule 7.2: full closures and 13:00 closes, computed by rule.</summary>
internal static class NyseHolidays
{
    /// <summary>Closures no rule gives: attacks, state funerals, a hurricane.</summary>
    private static readonly HashSet<DateOnly> s_unscheduled =
    [
        new(2001, 9, 11), new(2001, 9, 12), new(2001, 9, 13), new(2001, 9, 14), new(2004, 6, 11), new(2007, 1, 2),
        new(2012, 10, 29), new(2012, 10, 30), new(2018, 12, 5), new(2025, 1, 9),
    ];

    private static readonly HashSet<DateOnly> s_scheduled = [.. Enumerable.Range(1970, 90).SelectMany(OfYear)];

    public static bool IsClosed(DateOnly date) =>
        Weekdays.IsWeekend(date) || s_scheduled.Contains(date) || s_unscheduled.Contains(date);

    public static bool ClosesEarly(DateOnly date)
    {
        if (IsClosed(date))
            return false;
        var dayAfterThanksgiving = Weekdays.Nth(date.Year, 11, DayOfWeek.Thursday, 4).AddDays(1);
        return date == dayAfterThanksgiving
            || date is { Month: 12, Day: 24 }
            || (date is { Month: 7, Day: 3 } && date.DayOfWeek != DayOfWeek.Friday);
    }

    private static IEnumerable<DateOnly> OfYear(int year)
    {
        // A New Year's Day on Saturday is not made up for: the Friday belongs to the old year.
        if (new DateOnly(year, 1, 1) is var newYear && newYear.DayOfWeek != DayOfWeek.Saturday)
            yield return Observed(newYear);
        if (year >= 1998)
            yield return Weekdays.Nth(year, 1, DayOfWeek.Monday, 3);
        yield return Weekdays.Nth(year, 2, DayOfWeek.Monday, 3);
        yield return EasterSunday(year).AddDays(-2);
        yield return Weekdays.Last(year, 5, DayOfWeek.Monday);
        if (year >= 2022)
            yield return Observed(new DateOnly(year, 6, 19));
        yield return Observed(new DateOnly(year, 7, 4));
        yield return Weekdays.Nth(year, 9, DayOfWeek.Monday, 1);
        yield return Weekdays.Nth(year, 11, DayOfWeek.Thursday, 4);
        yield return Observed(new DateOnly(year, 12, 25));
    }

    private static DateOnly Observed(DateOnly holiday) => holiday.DayOfWeek switch
    {
        DayOfWeek.Saturday => holiday.AddDays(-1),
        DayOfWeek.Sunday => holiday.AddDays(1),
        _ => holiday,
    };

    /// <summary>Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var (century, rest) = (year / 100, year % 100);
        var golden = year % 19;
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var moon = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var count = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, count / 31, (count % 31) + 1);
    }
}
