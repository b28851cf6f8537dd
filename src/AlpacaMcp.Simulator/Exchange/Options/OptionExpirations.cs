using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>
/// Every week has one expiration: its Friday, or the session before a Friday without one. Weeklies are listed nine weeks ahead,
/// those of a third Friday a year, and those of January's third Friday 27 months.
/// </summary>
internal static class OptionExpirations
{
    private const int WeeklyDays = 63;
    private const int MonthlyMonths = 12;
    private const int JanuaryMonths = 27;

    /// <summary>Option history begins in February 2024.</summary>
    /// <seealso href="https://docs.alpaca.markets/docs/historical-option-data"/>
    public static DateOnly FirstDay { get; } = new(2024, 2, 1);

    /// <summary>From which day on an expiration is listed; null when nothing expires on the date.</summary>
    public static DateOnly? ListedFrom(DateOnly expiration)
    {
        var friday = Weekdays.Monday(expiration).AddDays(4);
        if (expiration < FirstDay || expiration != SessionOf(friday))
            return null;
        var day = friday != Weekdays.Nth(friday.Year, friday.Month, DayOfWeek.Friday, 3) ? friday.AddDays(-WeeklyDays)
            : friday.AddMonths(friday.Month == 1 ? -JanuaryMonths : -MonthlyMonths);
        return day > FirstDay ? day : FirstDay;
    }

    /// <summary>What expires between two days and is listed today or was, oldest first.</summary>
    public static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last, DateOnly today)
    {
        var horizon = today.AddMonths(JanuaryMonths);
        for (var friday = Weekdays.Monday(first > FirstDay ? first : FirstDay).AddDays(4); friday <= horizon; friday = friday.AddDays(7))
        {
            var expiration = SessionOf(friday);
            if (expiration >= first && expiration <= last && ListedFrom(expiration) <= today)
                yield return expiration;
        }
    }

    private static DateOnly SessionOf(DateOnly friday) => NyseHolidays.IsClosed(friday) ? NyseCalendar.Before(friday).Date : friday;
}
