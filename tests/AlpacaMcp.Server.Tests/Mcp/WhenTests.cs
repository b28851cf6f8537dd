using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class WhenTests
{
    // 23:30 in New York on the 16th is the 17th in UTC.
    private static readonly DateTimeOffset Now = new(2026, 3, 17, 3, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-16", "2026-03-16T04:00:00Z")]
    [InlineData("2026/03/16", "2026-03-16T04:00:00Z")]
    [InlineData("20260316", "2026-03-16T04:00:00Z")]
    [InlineData("16 Mar 2026", "2026-03-16T04:00:00Z")]
    [InlineData("March 16, 2026", "2026-03-16T04:00:00Z")]
    [InlineData("2026-03-06", "2026-03-06T05:00:00Z")] // winter time
    [InlineData("today", "2026-03-16T04:00:00Z")]
    [InlineData("Yesterday", "2026-03-15T04:00:00Z")]
    [InlineData("now", "2026-03-17T03:30:00Z")]
    [InlineData("2026-03-16T14:30:00Z", "2026-03-16T14:30:00Z")]
    [InlineData("2026-03-16 14:30", "2026-03-16T14:30:00Z")] // without a zone UTC, as at Alpaca
    [InlineData("2026-03-16T10:30:00-04:00", "2026-03-16T14:30:00Z")]
    public void Reads_the_common_forms(string text, string instant)
    {
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), When.Instant("start", text, When.NewYork, endOfDay: false, Now));
    }

    [Theory]
    [InlineData("03/04/2026", "two days")]
    [InlineData("3.4.26", "two days")]
    [InlineData("16-03-2026", "two days")]
    [InlineData("1773667800", "must be a date")]
    [InlineData("2026-02-30", "must be a date")]
    [InlineData("2026-03-16T25:00:00Z", "must be a date")]
    [InlineData("last week", "must be a date")]
    [InlineData("\uff12\uff10\uff12\uff16-03-16", "must be a date")] // full-width digits
    public void Refuses_what_has_no_or_two_meanings(string text, string why)
    {
        var error = Assert.Throws<ToolErrorException>(() => When.Instant("start", text, When.NewYork, endOfDay: false, Now)).Error;

        Assert.Equal("start", error.Field);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_as_end_is_the_days_last_moment()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 17, 4, 0, 0, TimeSpan.Zero).AddTicks(-1), When.Instant("end", "2026-03-16", When.NewYork, endOfDay: true));
    }
}
