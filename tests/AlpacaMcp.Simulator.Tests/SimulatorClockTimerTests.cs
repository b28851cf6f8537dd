using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests;

public sealed class SimulatorClockTimerTests
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider system = new(Desk.FridayTen);
    private readonly List<string> fired = [];

    public static TheoryData<ClockMode> Modes => new() { ClockMode.Simulated, ClockMode.Stepped, ClockMode.RealTime };

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_step_fires_what_is_due_in_order_before_it_returns(ClockMode mode)
    {
        var clock = new SimulatorClock(system, null, 1, mode);
        using var late = Timer(clock, "late", 3 * s_minute);
        using var early = Timer(clock, "early", s_minute);
        using var never = Timer(clock, "never", 4 * s_minute);

        clock.Advance(3 * s_minute);

        Assert.Equal(["early", "late"], fired);
    }

    [Fact]
    public void A_periodic_timer_fires_for_every_period()
    {
        var clock = new SimulatorClock(system, null, 1, ClockMode.Stepped);
        using var timer = clock.CreateTimer(_ => fired.Add("tick"), null, s_minute, s_minute);

        clock.Advance(2.5 * s_minute);
        Assert.Equal(2, fired.Count);
        clock.Advance(0.5 * s_minute);
        Assert.Equal(3, fired.Count);
    }

    [Fact]
    public void A_timer_waits_while_time_stands_still()
    {
        var clock = new SimulatorClock(system, null, 1);
        using var timer = Timer(clock, "x", s_minute);

        clock.Pause();
        system.Advance(s_minute * 10);
        Assert.Empty(fired);
        clock.Resume();
        system.Advance(s_minute);

        Assert.Equal(["x"], fired);
    }

    [Fact]
    public void A_timer_follows_a_new_speed()
    {
        var clock = new SimulatorClock(system, null, 1);
        using var timer = Timer(clock, "x", s_minute);

        clock.RunAt(60);
        system.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Empty(fired);
        system.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(["x"], fired);
    }

    [Fact]
    public void A_step_back_does_not_put_a_timer_off()
    {
        var clock = new SimulatorClock(system, null, 1);
        using var timer = Timer(clock, "x", s_minute);

        clock.Jump(TimeSpan.FromHours(-1));
        system.Advance(s_minute);

        Assert.Equal(["x"], fired);
    }

    [Fact]
    public void A_timer_may_be_changed_and_ended()
    {
        var clock = new SimulatorClock(system, null, 1, ClockMode.Stepped);
        var changed = Timer(clock, "changed", s_minute);
        var ended = Timer(clock, "ended", s_minute);

        changed.Change(3 * s_minute, Timeout.InfiniteTimeSpan);
        ended.Dispose();
        clock.Advance(2 * s_minute);
        Assert.Empty(fired);
        clock.Advance(s_minute);

        Assert.Equal(["changed"], fired);
        Assert.False(ended.Change(s_minute, s_minute));
        changed.Dispose();
    }

    [Fact]
    public async Task A_delay_ends_with_a_step()
    {
        var clock = new SimulatorClock(system, null, 1, ClockMode.Stepped);
        var delay = Task.Delay(TimeSpan.FromDays(40), clock, CancellationToken.None);

        clock.Advance(TimeSpan.FromDays(40) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));

        await delay;
    }

    [Fact]
    public async Task A_timer_due_at_once_fires_though_time_stands_still()
    {
        var clock = new SimulatorClock(system, null, 1, ClockMode.Stepped);
        var done = new TaskCompletionSource();

        await using var timer = clock.CreateTimer(_ => done.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await done.Task;
    }

    private ITimer Timer(SimulatorClock clock, string name, TimeSpan due) =>
        clock.CreateTimer(_ => fired.Add(name), null, due, Timeout.InfiniteTimeSpan);
}
