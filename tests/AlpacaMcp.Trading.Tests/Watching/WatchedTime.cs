using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Watching;

/// <summary>A clock that moves on only when somebody waits for it, so that a test never overtakes what it tests.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly ConcurrentDictionary<ITimer, TimeSpan> _pending = new();

    /// <summary>Waits until somebody waits for so long, and lets the time pass.</summary>
    public async Task PassAsync(TimeSpan pause)
    {
        await Eventually.IsTrueAsync(() => _pending.Values.Contains(pause));
        Advance(pause);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Watched(base.CreateTimer(callback, state, dueTime, period), gone => _pending.TryRemove(gone, out _));
        _pending[timer] = dueTime;
        return timer;
    }

    private sealed class Watched(ITimer timer, Action<ITimer> gone) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            gone(this);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            gone(this);
            return timer.DisposeAsync();
        }
    }
}
