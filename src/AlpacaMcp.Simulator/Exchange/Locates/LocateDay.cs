using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Exchange.Locates;

/// <summary>The trading day of a locate: it begins at 20:00 New York of the day before, and what comes on other days is for the next one.</summary>
internal static class LocateDay
{
    private static readonly TimeOnly s_end = new(20, 0);

    public static DateOnly Of(DateTimeOffset at)
    {
        var local = NewYorkTime.FromUtc(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (TimeOnly.FromDateTime(local.DateTime) >= s_end)
            day = day.AddDays(1);
        return NyseCalendar.Session(day) is null ? NyseCalendar.After(day).Date : day;
    }

    public static DateTimeOffset End(DateOnly day) => NewYorkTime.At(day, s_end);
}
