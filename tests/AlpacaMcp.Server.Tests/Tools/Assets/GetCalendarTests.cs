using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Assets;

public sealed class GetCalendarTests
{
    [Fact]
    public async Task Leaves_holidays_out_and_closes_early_on_half_days()
    {
        await using var bench = await ToolBench.StartAsync();

        var easter = (await bench.CallAsync("get_calendar", """{"start":"2026-03-30","end":"2026-04-06"}""")).Content;
        var thanksgiving = (await bench.CallAsync("get_calendar", """{"start":"2026-11-25","end":"2026-11-27"}""")).Content;

        // https://www.nyse.com/markets/hours-calendars: Good Friday is 2026-04-03, the day after Thanksgiving ends at 13:00.
        Assert.Equal(["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-06"], easter.At("rows").EnumerateArray().Select(row => row[0].GetString()));
        Assert.Equal(["date", "open", "close", "settlement_date"], thanksgiving.At("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal(
            ["""["2026-11-25","09:30","16:00","2026-11-27"]""", """["2026-11-27","09:30","13:00","2026-11-30"]"""],
            thanksgiving.At("rows").EnumerateArray().Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task Shows_thirty_days_from_the_exchanges_today_when_nothing_is_given()
    {
        await using var bench = await ToolBench.StartAsync();

        var days = (await bench.CallAsync("get_calendar")).Content;

        // 2026-03-11 to 2026-04-10: 23 weekdays less Good Friday.
        Assert.Equal(22, days.Number("total"));
        Assert.Equal("2026-03-11", days.At("rows")[0][0].GetString());
        Assert.False(days.Has("note"));
    }

    [Fact]
    public async Task Says_when_not_every_day_is_shown()
    {
        await using var bench = await ToolBench.StartAsync();

        var days = (await bench.CallAsync("get_calendar", """{"start":"2024-01-01","end":"2025-12-31"}""")).Content;

        // 252 sessions in 2024 and 250 in 2025 (a day of mourning on 2025-01-09).
        Assert.Equal((502m, 260), (days.Number("total"), days.At("rows").GetArrayLength()));
        Assert.Contains("260 of 502", days.Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_end_before_the_start()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_calendar", """{"start":"today","end":"yesterday"}""");

        Assert.Equal(("INVALID_ARGUMENT", "end"), (reply.Code, reply.Error.Text("field")));
    }
}
