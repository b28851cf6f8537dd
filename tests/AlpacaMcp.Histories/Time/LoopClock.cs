using AlpacaMcp.Histories.Copies;

namespace AlpacaMcp.Histories.Time;

/// <summary>One server copy's clock: the loop's time, and timers that die with the copy.</summary>
internal sealed class LoopClock(EventLoop loop) : TimeProvider
{
    public EventLoop Loop => loop;

    /// <summary>Set when the process is killed: from then on none of its timers fires.</summary>
    public bool IsStopped { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>A dead process reads no clock: whatever of it is still on the stack ends here, before it can write anything down.</summary>
    public override DateTimeOffset GetUtcNow() => IsStopped ? throw new CopyDiedException() : loop.Now;

    public override long GetTimestamp() => loop.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        loop.AssertHere();
        return new LoopTimer(this, callback, state, dueTime, period);
    }
}
