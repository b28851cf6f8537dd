using System.Globalization;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Tests.Market;

/// <summary>The day of every daily limit: New York's calendar, weekends included. Clocks there go forward on 8 March and back on 1 November 2026.</summary>
public sealed class TradingDayTests
{
    [Theory]
    [InlineData("2026-11-20T04:59:59Z", "2026-11-19")] // 23:59:59 in winter, five hours behind
    [InlineData("2026-11-20T05:00:00Z", "2026-11-20")]
    [InlineData("2026-07-01T03:59:59Z", "2026-06-30")] // four hours in summer
    [InlineData("2026-07-01T04:00:00Z", "2026-07-01")]
    [InlineData("2026-03-08T04:59:59Z", "2026-03-07")] // The day that loses an hour begins in winter
    [InlineData("2026-03-08T05:00:00Z", "2026-03-08")]
    [InlineData("2026-03-09T03:59:59Z", "2026-03-08")] // and ends in summer: 23 hours.
    [InlineData("2026-03-09T04:00:00Z", "2026-03-09")]
    [InlineData("2026-11-01T03:59:59Z", "2026-10-31")] // The day that gains one begins in summer
    [InlineData("2026-11-01T04:00:00Z", "2026-11-01")]
    [InlineData("2026-11-02T04:59:59Z", "2026-11-01")] // and ends in winter: 25 hours.
    [InlineData("2026-11-02T05:00:00Z", "2026-11-02")]
    [InlineData("2026-11-21T12:00:00Z", "2026-11-21")] // a Saturday
    [InlineData("2026-11-22T23:30:00Z", "2026-11-22")] // a Sunday
    [InlineData("2026-11-23T04:30:00Z", "2026-11-22")] // still Sunday in New York
    [InlineData("2026-11-23T05:00:00Z", "2026-11-23")]
    [InlineData("2027-01-01T04:59:59Z", "2026-12-31")]
    [InlineData("2026-11-20T10:00:00+14:00", "2026-11-19")] // however the instant is written
    public void Is_the_calendar_day_in_New_York(string instant, string day)
    {
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), TradingDay.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2026-03-08T05:00:00Z", 23)]
    [InlineData("2026-11-01T04:00:00Z", 25)]
    [InlineData("2026-11-22T05:00:00Z", 24)]
    public void Lasts_as_long_as_the_clocks_say(string midnight, int hours)
    {
        var start = DateTimeOffset.Parse(midnight, CultureInfo.InvariantCulture);

        Assert.Equal(hours, Enumerable.Range(0, 30).Count(hour => TradingDay.Of(start.AddHours(hour)) == TradingDay.Of(start)));
    }
}
