using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests.Streams;

/// <summary>The network's time under a test's control: it tells when somebody begins to wait, and for how long.</summary>
internal sealed class NetworkTime : TimeProvider
{
    private readonly FakeTimeProvider _time = new();
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override long GetTimestamp() => _time.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _time.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    public void Advance(TimeSpan time) => _time.Advance(time);

    /// <summary>Lets every wait run out until one of a length begins.</summary>
    public async Task UntilAsync(TimeSpan length)
    {
        while (await _waits.Reader.ReadAsync() is var wait && wait != length)
            _time.Advance(wait);
    }
}
