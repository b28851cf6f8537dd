using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests;

public sealed class SimulatorClockTests
{
    [Theory]
    [InlineData("2026-11-22T12:00:00Z", "2026-11-20T15:00:00Z")] // Sunday: Friday 10:00 in New York
    [InlineData("2026-11-20T16:30:00Z", "2026-11-20T16:30:00Z")] // open now, after 10:00: real time
    [InlineData("2026-11-20T14:45:00Z", "2026-11-19T15:00:00Z")] // open now, before 10:00: the day before
    [InlineData("2026-11-20T15:00:00Z", "2026-11-20T15:00:00Z")]
    [InlineData("2026-11-20T19:59:00Z", "2026-11-20T19:59:00Z")]
    [InlineData("2026-11-20T20:00:00Z", "2026-11-20T15:00:00Z")] // an hour before the close: from the morning again
    [InlineData("2026-11-20T22:00:00Z", "2026-11-20T15:00:00Z")] // after the close
    [InlineData("2026-11-27T18:30:00Z", "2026-11-27T15:00:00Z")] // after an early close
    [InlineData("2026-11-26T18:00:00Z", "2026-11-25T15:00:00Z")] // Thanksgiving
    public void Starts_in_the_latest_regular_session(string system, string exchange)
    {
        var clock = new SimulatorClock(new FakeTimeProvider(At(system)), null, 1);

        Assert.Equal(At(exchange), clock.GetUtcNow());
    }

    [Fact]
    public void Runs_at_its_speed()
    {
        var system = new FakeTimeProvider(At("2026-11-22T12:00:00Z"));
        var clock = new SimulatorClock(system, At("2026-11-20T15:00:00Z"), 60);

        system.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(At("2026-11-20T15:02:00Z"), clock.GetUtcNow());
    }

    [Fact]
    public void Fires_timers_by_exchange_time()
    {
        var system = new FakeTimeProvider(At("2026-11-22T12:00:00Z"));
        var clock = new SimulatorClock(system, null, 60);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        system.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, fired);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);
}
