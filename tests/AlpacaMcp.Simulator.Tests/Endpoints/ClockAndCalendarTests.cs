namespace AlpacaMcp.Simulator.Tests.Endpoints;

public sealed class ClockAndCalendarTests
{
    [Fact]
    public async Task The_clock_speaks_New_York_time()
    {
        await using var desk = await Desk.OpenAsync();

        var clock = await desk.GetAsync("/v2/clock");

        Assert.Equal(
            """{"timestamp":"2026-11-20T10:00:00-05:00","is_open":true,"next_open":"2026-11-23T09:30:00-05:00","next_close":"2026-11-20T16:00:00-05:00"}""",
            clock.Text);
    }

    [Theory]
    [InlineData("14:29:59", "False", "2026-11-20T09:30:00-05:00")]
    [InlineData("14:30:00", "True", "2026-11-23T09:30:00-05:00")]
    [InlineData("20:59:59", "True", "2026-11-23T09:30:00-05:00")]
    [InlineData("21:00:00", "False", "2026-11-23T09:30:00-05:00")]
    public async Task The_market_is_open_from_half_past_nine_to_four(string utc, string isOpen, string nextOpen)
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = Desk.FridayTen.Date.Add(TimeSpan.Parse(utc, null)) });

        var clock = await desk.GetAsync("/v2/clock");

        Assert.Equal(isOpen, clock["is_open"], ignoreCase: true);
        Assert.Equal(nextOpen, clock["next_open"]);
    }

    [Fact]
    public async Task The_calendar_lists_sessions_only()
    {
        await using var desk = await Desk.OpenAsync();

        var days = await desk.GetAsync("/v2/calendar?start=2026-11-26&end=2026-11-29");

        Assert.Equal(
            """[{"date":"2026-11-27","open":"09:30","close":"13:00","session_open":"0400","session_close":"1700","settlement_date":"2026-11-30"}]""",
            days.Text);
    }

    [Theory]
    [InlineData("start=yesterday")]
    [InlineData("start=2026-11-29&end=2026-11-26")]
    public async Task The_calendar_refuses_bad_dates(string query)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(422, (await desk.GetAsync("/v2/calendar?" + query)).Status);
    }
}
