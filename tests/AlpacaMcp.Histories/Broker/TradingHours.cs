namespace AlpacaMcp.Histories.Broker;

/// <summary>The regular session of a summer without holidays: 9:30 to 16:00 in New York, which is UTC less four hours.</summary>
internal static class TradingHours
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(13.5);
    private static readonly TimeSpan Closes = TimeSpan.FromHours(20);

    public static bool IsOpen(DateTimeOffset now) => IsTradingDay(now) && now.TimeOfDay >= Opens && now.TimeOfDay < Closes;

    public static DateTimeOffset NextOpen(DateTimeOffset now) => Next(now, Opens);

    public static DateTimeOffset NextClose(DateTimeOffset now) => Next(now, Closes);

    private static DateTimeOffset Next(DateTimeOffset now, TimeSpan timeOfDay)
    {
        var next = now.Date + timeOfDay;
        while (next <= now.UtcDateTime || next.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            next = next.AddDays(1);
        return new(next, TimeSpan.Zero);
    }

    private static bool IsTradingDay(DateTimeOffset now) => now.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
