using System.Text.Json;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Calendar;

public sealed class CalendarClientTests : IDisposable
{
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_the_clock()
    {
        api.Alpaca.Answers(A.Clock);

        var clock = await api.Calendar.GetClockAsync();

        Assert.Equal("GET /v2/clock", api.Alpaca.Request.Line);
        Assert.True(clock.IsOpen);
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 18, 0, 0, TimeSpan.Zero), clock.Timestamp);
        Assert.Equal(new DateTimeOffset(2026, 3, 17, 13, 30, 0, TimeSpan.Zero), clock.NextOpen);
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 20, 0, 0, TimeSpan.Zero), clock.NextClose);
    }

    [Theory]
    [InlineData("2025-06-24T14:15:22.123456789-04:00", 1234567)] // Nine digits: a tick is the seventh.
    [InlineData("2025-06-24T18:15:22.123456789Z", 1234567)]
    [InlineData("2025-06-24T18:15:22.5Z", 5000000)]
    [InlineData("2025-06-24T18:15:22Z", 0)]
    public void Reads_an_instant_of_any_precision_and_offset(string timestamp, long ticks)
    {
        var clock = Strict.Read<MarketClock>(A.Clock.Replace("2026-03-16T14:00:00-04:00", timestamp, StringComparison.Ordinal));

        Assert.Equal(new DateTimeOffset(2025, 6, 24, 18, 15, 22, TimeSpan.Zero).AddTicks(ticks), clock.Timestamp);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Refuses_what_is_not_an_instant(string timestamp)
    {
        var json = A.Clock.Replace("2026-03-16T14:00:00-04:00", timestamp, StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MarketClock>(json, AlpacaJson.Options));
    }

    [Fact]
    public async Task Lists_all_days_by_default()
    {
        api.Alpaca.Answers("[]");

        await api.Calendar.ListDaysAsync();

        Assert.Equal("GET /v2/calendar", api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Lists_the_days_of_a_range()
    {
        api.Alpaca.Answers("""
            [{"date":"2026-11-27","open":"09:30","close":"13:00","session_open":"0400","session_close":"1700","settlement_date":"2026-11-30"},
             {"date":"2026-11-30","open":"09:30","close":"16:00"}]
            """);

        var days = await api.Calendar.ListDaysAsync(new DateOnly(2026, 11, 27), new DateOnly(2026, 11, 30), CalendarDateType.Trading);

        Assert.Equal("GET /v2/calendar?start=2026-11-27&end=2026-11-30&date_type=TRADING", api.Alpaca.Request.Line);
        Assert.Equal(
            [
                new MarketDay
                {
                    Date = new DateOnly(2026, 11, 27),
                    Open = new TimeOnly(9, 30),
                    Close = new TimeOnly(13, 0),
                    SessionOpen = new TimeOnly(4, 0),
                    SessionClose = new TimeOnly(17, 0),
                    SettlementDate = new DateOnly(2026, 11, 30),
                },
                new MarketDay { Date = new DateOnly(2026, 11, 30), Open = new TimeOnly(9, 30), Close = new TimeOnly(16, 0) },
            ],
            days);
    }

    [Theory]
    [InlineData("\"noon\"")]
    [InlineData("930")]
    [InlineData("null")]
    public void Refuses_what_is_not_a_time_of_day(string open) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize<IReadOnlyList<MarketDay>>($$"""[{"date":"2026-11-30","open":{{open}},"close":"16:00"}]""", AlpacaJson.Options));
}
