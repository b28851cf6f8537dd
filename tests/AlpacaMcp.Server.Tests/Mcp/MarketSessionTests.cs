using System.Globalization;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Server.Mcp;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class MarketSessionTests
{
    // Monday 16 to Wednesday 18 March 2026, and around Thanksgiving: Thursday is a holiday, Friday closes early.
    private static readonly IReadOnlyList<MarketDay> Days =
    [
        Full("2026-03-13"), Full("2026-03-16"), Full("2026-03-17"), Full("2026-03-18"), Full("2026-11-25"), Short("2026-11-27"), Full("2026-11-30"),
    ];

    [Theory]
    [InlineData("2026-03-17 00:00:00", "overnight")]
    [InlineData("2026-03-17 03:59:59", "overnight")]
    [InlineData("2026-03-17 04:00:00", "pre_market")]
    [InlineData("2026-03-17 09:29:59", "pre_market")]
    [InlineData("2026-03-17 09:30:00", "regular")]
    [InlineData("2026-03-17 15:59:59", "regular")]
    [InlineData("2026-03-17 16:00:00", "after_hours")]
    [InlineData("2026-03-17 19:59:59", "after_hours")]
    [InlineData("2026-03-17 20:00:00", "overnight")]
    [InlineData("2026-03-13 20:00:00", "closed")] // Friday: nothing trades before Sunday evening
    [InlineData("2026-03-14 03:00:00", "closed")] // Saturday
    [InlineData("2026-03-14 12:00:00", "closed")]
    [InlineData("2026-03-15 19:59:59", "closed")] // Sunday
    [InlineData("2026-03-15 20:00:00", "overnight")] // the night before Monday
    [InlineData("2026-03-16 03:59:59", "overnight")]
    [InlineData("2026-11-25 20:00:00", "closed")] // the eve of a holiday
    [InlineData("2026-11-26 03:00:00", "closed")]
    [InlineData("2026-11-26 12:00:00", "closed")]
    [InlineData("2026-11-26 20:00:00", "overnight")] // the holiday's evening, before a trading day
    [InlineData("2026-11-27 12:59:59", "regular")]
    [InlineData("2026-11-27 13:00:00", "after_hours")] // early close
    [InlineData("2026-11-27 16:59:59", "after_hours")]
    [InlineData("2026-11-27 17:00:00", "closed")]
    public void Knows_the_session_of_every_hour(string newYork, string session)
    {
        var now = DateTime.ParseExact(newYork, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var around = Days.Where(day => day.Date >= DateOnly.FromDateTime(now) && day.Date <= DateOnly.FromDateTime(now).AddDays(1)).ToList();

        Assert.Equal(session, MarketSession.Of(now, around));
    }

    [Fact]
    public void A_day_without_the_end_of_its_session_is_extended_until_the_night()
    {
        var day = Full("2026-03-17") with { SessionClose = null };

        Assert.Equal("after_hours", MarketSession.Of(new DateTime(2026, 3, 17, 19, 59, 0), [day]));
    }

    private static MarketDay Full(string date) => new()
    {
        Date = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Open = new(9, 30),
        Close = new(16, 0),
        SessionOpen = new(4, 0),
        SessionClose = new(20, 0),
    };

    private static MarketDay Short(string date) => Full(date) with { Close = new(13, 0), SessionClose = new(17, 0) };
}
