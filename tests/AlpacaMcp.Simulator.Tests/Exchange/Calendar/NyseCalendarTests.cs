using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Tests.Exchange.Calendar;

public sealed class NyseCalendarTests
{
    [Theory]
    [InlineData("2026-11-26")] // Thanksgiving
    [InlineData("2026-07-03")] // Independence Day on a Saturday, observed on Friday
    [InlineData("2026-04-03")] // Good Friday
    [InlineData("2024-03-29")] // Good Friday
    [InlineData("2022-06-20")] // Juneteenth on a Sunday, observed on Monday
    [InlineData("2026-06-19")] // Juneteenth
    [InlineData("2023-01-02")] // New Year's Day on a Sunday
    [InlineData("2027-12-24")] // Christmas on a Saturday
    [InlineData("2026-01-19")] // Martin Luther King Jr. Day
    [InlineData("2026-02-16")] // Washington's Birthday
    [InlineData("2026-05-25")] // Memorial Day
    [InlineData("2026-09-07")] // Labor Day
    [InlineData("2025-01-09")] // state funeral
    [InlineData("2026-11-21")] // Saturday
    public void Has_no_session_on(string date) => Assert.Null(NyseCalendar.Session(Date(date)));

    [Theory]
    [InlineData("2021-12-31", "16:00")] // New Year's Day on a Saturday is not made up for
    [InlineData("2021-06-18", "16:00")] // Juneteenth before it was a holiday
    [InlineData("2026-11-25", "16:00")]
    [InlineData("2026-11-27", "13:00")] // day after Thanksgiving
    [InlineData("2026-12-24", "13:00")] // Christmas Eve
    [InlineData("2025-07-03", "13:00")] // eve of Independence Day
    [InlineData("2026-07-02", "16:00")] // the eve is a holiday itself in 2026
    public void Closes_at(string date, string close) =>
        Assert.Equal(TimeOnly.Parse(close, null), NyseCalendar.Session(Date(date))?.CloseTime);

    [Theory]
    [InlineData("2026-03-06", "14:30", "21:00")]
    [InlineData("2026-03-09", "13:30", "20:00")] // daylight saving time has begun on the 8th
    [InlineData("2026-10-30", "13:30", "20:00")]
    [InlineData("2026-11-02", "14:30", "21:00")] // and ended on the 1st
    public void Opens_and_closes_in_utc(string date, string open, string close)
    {
        var session = NyseCalendar.Session(Date(date));

        Assert.Equal(open, session?.Open.UtcDateTime.ToString("HH:mm", null));
        Assert.Equal(close, session?.Close.UtcDateTime.ToString("HH:mm", null));
    }

    [Fact]
    public void Has_252_sessions_in_2024_and_250_in_2025()
    {
        Assert.Equal(252, NyseCalendar.Between(new(2024, 1, 1), new(2024, 12, 31)).Count());
        Assert.Equal(250, NyseCalendar.Between(new(2025, 1, 1), new(2025, 12, 31)).Count());
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, null);
}
