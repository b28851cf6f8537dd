namespace AlpacaMcp.Simulator.Tests.Endpoints;

public sealed class MarketTests
{
    [Fact]
    public async Task A_markets_calendar_names_the_market_and_its_hours()
    {
        await using var desk = await Desk.OpenAsync();

        var calendar = await desk.GetAsync("/v3/calendar/XNYS?start=2026-11-26&end=2026-11-26");
        var day = (await desk.GetAsync("/v3/calendar/NYSE?start=2026-11-25&end=2026-11-25")).Taken["calendar"]![0]!;

        // 26 November is Thanksgiving.
        Assert.Equal("""{"market":{"acronym":"NYSE","mic":"XNYS","name":"New York Stock Exchange","timezone":"America/New_York"},"calendar":[]}""", calendar.Text);
        Assert.Equal(
            """{"date":"2026-11-25","pre_start":"2026-11-25T04:00:00-05:00","pre_end":"2026-11-25T09:30:00-05:00","core_start":"2026-11-25T09:30:00-05:00","core_end":"2026-11-25T16:00:00-05:00","post_start":"2026-11-25T16:00:00-05:00","post_end":"2026-11-25T20:00:00-05:00","settlement_date":"2026-11-27"}""",
            day.ToJsonString());
    }

    [Fact]
    public async Task A_calendar_is_a_week_from_today_and_speaks_UTC_when_asked()
    {
        await using var desk = await Desk.OpenAsync();

        var days = (await desk.GetAsync("/v3/calendar/OPRA?timezone=UTC")).Taken["calendar"]!.AsArray();

        Assert.Equal(["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27"], days.Select(day => day!["date"]!.ToString()));
        Assert.Equal(
            """{"date":"2026-11-27","core_start":"2026-11-27T14:30:00Z","core_end":"2026-11-27T18:00:00Z","settlement_date":"2026-11-30"}""",
            days[4]!.ToJsonString());
    }

    [Theory]
    [InlineData("NYSE", "2026-11-20T08:59:59Z", "closed", "2026-11-20T04:00:00-05:00")]
    [InlineData("NYSE", "2026-11-20T09:00:00Z", "pre", "2026-11-20T09:30:00-05:00")]
    [InlineData("NYSE", "2026-11-20T14:30:00Z", "core", "2026-11-20T16:00:00-05:00")]
    [InlineData("NYSE", "2026-11-20T21:00:00Z", "post", "2026-11-20T20:00:00-05:00")]
    [InlineData("NYSE", "2026-11-21T01:00:00Z", "closed", "2026-11-23T04:00:00-05:00")]
    [InlineData("OPRA", "2026-11-20T09:00:00Z", "closed", "2026-11-20T09:30:00-05:00")]
    [InlineData("BOATS", "2026-11-23T01:00:00Z", "core", "2026-11-23T04:00:00-05:00")] // Sunday evening is Monday's night
    [InlineData("BOATS", "2026-11-23T00:59:59Z", "closed", "2026-11-22T20:00:00-05:00")]
    public async Task A_clock_tells_the_phase_and_its_end(string market, string time, string phase, string until)
    {
        await using var desk = await Desk.OpenAsync();

        var clock = (await desk.GetAsync($"/v3/clock?markets={market}&time={time}")).Taken["clocks"]!.AsArray().Single()!;

        Assert.Equal((phase, until), (clock["phase"]!.ToString(), clock["phase_until"]!.ToString()));
    }

    [Fact]
    public async Task Clocks_come_in_the_order_they_are_asked_for()
    {
        await using var desk = await Desk.OpenAsync();

        var clocks = (await desk.GetAsync("/v3/clock?markets=NASDAQ,NYSE")).Taken["clocks"]!.AsArray();

        Assert.Equal(["NASDAQ", "NYSE"], clocks.Select(clock => clock!["market"]!["acronym"]!.ToString()));
        Assert.All(clocks, clock => Assert.Equal("2026-11-20T10:00:00-05:00", clock!["timestamp"]!.ToString()));
        Assert.All(clocks, clock => Assert.Equal("2026-11-23T09:30:00-05:00", clock!["next_market_open"]!.ToString()));
        Assert.All(clocks, clock => Assert.Equal("2026-11-20T16:00:00-05:00", clock!["next_market_close"]!.ToString()));
        Assert.All(clocks, clock => Assert.True(clock!["is_market_day"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("/v3/calendar/MOON")]
    [InlineData("/v3/calendar/NYSE?start=soon")]
    [InlineData("/v3/calendar/NYSE?start=2026-11-21&end=2026-11-20")]
    [InlineData("/v3/calendar/NYSE?start=1960-01-01")]
    [InlineData("/v3/calendar/NYSE?timezone=CET")]
    [InlineData("/v3/clock?markets=NYSE,MOON")]
    [InlineData("/v3/clock?time=noon")]
    [InlineData("/v2/calendar?date_type=WEDDING")]
    public async Task Bad_parameters_are_refused(string path)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(422, (await desk.GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_older_calendar_is_also_found_by_settlement()
    {
        await using var desk = await Desk.OpenAsync();

        var days = (await desk.GetAsync("/v2/calendar?start=2026-11-27&end=2026-11-30&date_type=SETTLEMENT")).Taken.AsArray();

        // Wednesday's trades settle on Friday, over Thanksgiving; Friday's on Monday.
        Assert.Equal(["2026-11-25", "2026-11-27"], days.Select(day => day!["date"]!.ToString()));
        Assert.Equal(["2026-11-27", "2026-11-30"], days.Select(day => day!["settlement_date"]!.ToString()));
    }
}
