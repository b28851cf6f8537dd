namespace AlpacaMcp.Simulator.Tests;

/// <summary>Days, holidays and offsets stay right when time is stepped over them; all times of New York from the NYSE's calendar of 2026.</summary>
public sealed class SteppingTests
{
    private const string GtcOrder = """{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"gtc"}""";
    private const string DayOrder = """{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day"}""";

    [Theory]
    [InlineData("2026-11-20T15:00:00Z", "2.00:00:00", "2026-11-22T10:00:00-05:00", false, "2026-11-23T09:30:00-05:00", "2026-11-23T16:00:00-05:00")] // into a weekend
    [InlineData("2026-11-20T15:00:00Z", "3.00:00:00", "2026-11-23T10:00:00-05:00", true, "2026-11-24T09:30:00-05:00", "2026-11-23T16:00:00-05:00")] // over it
    [InlineData("2026-11-25T15:00:00Z", "1.00:00:00", "2026-11-26T10:00:00-05:00", false, "2026-11-27T09:30:00-05:00", "2026-11-27T13:00:00-05:00")] // Thanksgiving
    [InlineData("2026-11-25T15:00:00Z", "2.03:00:00", "2026-11-27T13:00:00-05:00", false, "2026-11-30T09:30:00-05:00", "2026-11-30T16:00:00-05:00")] // the half day is over
    [InlineData("2026-10-30T14:00:00Z", "3.00:00:00", "2026-11-02T09:00:00-05:00", false, "2026-11-02T09:30:00-05:00", "2026-11-02T16:00:00-05:00")] // clocks went back
    [InlineData("2026-03-06T15:00:00Z", "3.00:00:00", "2026-03-09T11:00:00-04:00", true, "2026-03-10T09:30:00-04:00", "2026-03-09T16:00:00-04:00")] // clocks went forward
    [InlineData("2026-11-20T15:00:00Z", "42.00:00:00", "2027-01-01T10:00:00-05:00", false, "2027-01-04T09:30:00-05:00", "2027-01-04T16:00:00-05:00")] // six weeks, into New Year's Day
    public async Task The_clock_is_right_after_a_step(string start, string step, string now, bool open, string nextOpen, string nextClose)
    {
        await using var desk = await SteppedAsync(start);

        desk.Exchange.Clock.Advance(TimeSpan.Parse(step, null));
        var clock = (await desk.GetAsync("/v2/clock")).Json;

        Assert.Equal(
            (now, open, nextOpen, nextClose),
            (clock["timestamp"]!.GetValue<string>(), clock["is_open"]!.GetValue<bool>(), clock["next_open"]!.GetValue<string>(), clock["next_close"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Day_orders_end_and_others_stay_over_weeks()
    {
        await using var desk = await SteppedAsync("2026-10-30T14:00:00Z");
        await desk.PlacedAsync(DayOrder);
        await desk.PlacedAsync(GtcOrder);

        desk.Exchange.Clock.Advance(TimeSpan.FromDays(28)); // over the change of clocks and Thanksgiving

        Assert.Equal(["expired", "new"], desk.Exchange.Book.Orders.Select(order => order.Status));
    }

    [Fact]
    public async Task A_day_order_of_the_half_day_ends_at_one()
    {
        await using var desk = await SteppedAsync("2026-11-27T15:00:00Z");
        var id = await desk.PlacedAsync(DayOrder);

        desk.Exchange.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(DateTimeOffset.Parse("2026-11-27T18:00:00Z", null), (await desk.GetAsync($"/v2/orders/{id}")).Json["expired_at"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task One_long_step_plays_the_same_market_as_many_short_ones()
    {
        const string order = """{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day","client_order_id":"c"}""";
        await using var once = await SteppedAsync("2026-11-20T15:00:00Z");
        await using var often = await SteppedAsync("2026-11-20T15:00:00Z");
        await once.PlacedAsync(order);
        await often.PlacedAsync(order);

        once.Exchange.Clock.Advance(TimeSpan.FromDays(10));
        for (var i = 0; i < 240; i++)
        {
            often.Exchange.Clock.Advance(TimeSpan.FromHours(1));
            Assert.True(often.Exchange.Book.Equity > 0);
        }

        Assert.Equal(often.Exchange.Book.Equity, once.Exchange.Book.Equity);
        Assert.Equal((await often.GetAsync("/v2/account"))["last_equity"], (await once.GetAsync("/v2/account"))["last_equity"]);
    }

    private static Task<Desk> SteppedAsync(string start) =>
        Desk.OpenAsync(new() { StartAt = DateTimeOffset.Parse(start, null), ClockMode = ClockMode.Stepped });
}
