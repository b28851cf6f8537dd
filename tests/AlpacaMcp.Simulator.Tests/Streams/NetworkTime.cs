using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests.Streams;

/// <summary>The network's time under a test's control: it tells when somebody begins to wait and whether the wait ran out.</summary>
internal sealed class NetworkTime : TimeProvider, IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SemaphoreSlim _waits = new(0);
    private int _ranOut;

    public void Dispose() => _waits.Dispose();

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override long GetTimestamp() => _time.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        void RunOut(object? given)
        {
            Interlocked.Increment(ref _ranOut);
            callback(given);
        }

        var timer = _time.CreateTimer(RunOut, state, dueTime, period);
        _waits.Release();
        return timer;
    }

    /// <summary>Lets waits begin and time pass until so many waits have run out.</summary>
    public async Task RunOutAsync(int waits, TimeSpan time)
    {
        while (Volatile.Read(ref _ranOut) < waits)
        {
            await _waits.WaitAsync();
            _time.Advance(time);
        }
    }
}
