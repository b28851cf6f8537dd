using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests;

public sealed class SimulatorClockModeTests
{
    private static readonly DateTimeOffset s_sunday = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider system = new(s_sunday);

    [Fact]
    public void Real_time_is_system_time_whatever_the_market_does()
    {
        var clock = new SimulatorClock(system, null, 1, ClockMode.RealTime);

        system.Advance(TimeSpan.FromHours(5));

        Assert.Equal((s_sunday.AddHours(5), ClockMode.RealTime), (clock.GetUtcNow(), clock.Mode));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Real_time_takes_neither_a_start_nor_a_speed(bool hasStart, double speed) =>
        Assert.Throws<ArgumentException>(() => new SimulatorClock(system, hasStart ? s_sunday : null, speed, ClockMode.RealTime));

    [Fact]
    public void Real_time_neither_stands_still_nor_speeds_up()
    {
        var clock = new SimulatorClock(system, null, 1, ClockMode.RealTime);

        Assert.Throws<InvalidOperationException>(clock.Pause);
        Assert.Throws<InvalidOperationException>(() => clock.RunAt(2));
    }

    [Fact]
    public void Stepped_time_stands_still_until_it_is_moved()
    {
        var clock = new SimulatorClock(system, Desk.FridayTen, 1, ClockMode.Stepped);

        system.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Desk.FridayTen, clock.GetUtcNow());
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Desk.FridayTen.AddMinutes(5), clock.GetUtcNow());
        clock.MoveTo(Desk.FridayTen.AddHours(1));
        Assert.Equal(Desk.FridayTen.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public void Time_stops_and_goes_on_where_it_stood()
    {
        var clock = new SimulatorClock(system, Desk.FridayTen, 60);
        system.Advance(TimeSpan.FromSeconds(1));

        clock.Pause();
        system.Advance(TimeSpan.FromHours(1));
        Assert.Equal((Desk.FridayTen.AddMinutes(1), ClockMode.Stepped), (clock.GetUtcNow(), clock.Mode));
        clock.Resume();
        system.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((Desk.FridayTen.AddMinutes(2), ClockMode.Simulated), (clock.GetUtcNow(), clock.Mode));
    }

    [Fact]
    public void A_new_speed_holds_from_now_on()
    {
        var clock = new SimulatorClock(system, Desk.FridayTen, 1);
        system.Advance(TimeSpan.FromSeconds(10));

        clock.RunAt(10);
        system.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(Desk.FridayTen.AddSeconds(110), clock.GetUtcNow());
    }

    [Fact]
    public void A_step_back_leaves_the_timestamp_where_it_was()
    {
        var clock = new SimulatorClock(system, Desk.FridayTen, 1);
        system.Advance(TimeSpan.FromSeconds(10));
        var stamp = clock.GetTimestamp();

        clock.Jump(TimeSpan.FromHours(-1));

        Assert.Equal(Desk.FridayTen.AddHours(-1).AddSeconds(10), clock.GetUtcNow());
        Assert.Equal(stamp, clock.GetTimestamp());
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromHours(-1)));
    }

    [Fact]
    public void Real_time_may_be_wrong_by_a_jump()
    {
        var clock = new SimulatorClock(system, null, 1, ClockMode.RealTime);

        clock.Jump(TimeSpan.FromSeconds(-6));
        clock.Jump(TimeSpan.FromSeconds(1));
        system.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(s_sunday.AddSeconds(5), clock.GetUtcNow());
    }

    [Fact]
    public void No_step_is_lost_when_many_step_at_once()
    {
        var clock = new SimulatorClock(system, Desk.FridayTen, 1, ClockMode.Stepped);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        Parallel.For(0, 4_000, _ => clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(Desk.FridayTen.AddSeconds(4_000), clock.GetUtcNow());
        Assert.Equal(4_000, fired);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_speed_is_a_positive_number(double speed)
    {
        var clock = new SimulatorClock(system, Desk.FridayTen, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.RunAt(speed));
    }
}
