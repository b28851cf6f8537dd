using AlpacaMcp.Load.Calls;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Load.Tests.Calls;

public sealed class OpenLoopTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<TimeSpan> _due = [];
    private readonly SemaphoreSlim _called = new(0);

    [Fact]
    public async Task Calls_are_made_when_they_are_due_and_not_before()
    {
        var running = RunAsync(perSecond: 10, TimeSpan.FromMilliseconds(300));
        await MadeAsync(1);

        _time.Advance(TimeSpan.FromMilliseconds(99));
        Assert.False(await _called.WaitAsync(TimeSpan.Zero));
        while (!running.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        Assert.Equal([0, 100, 200], _due.Select(due => due.TotalMilliseconds).Order());
    }

    [Fact]
    public async Task What_is_sent_late_still_counts_from_when_it_was_due()
    {
        var running = RunAsync(perSecond: 10, TimeSpan.FromMilliseconds(400));
        await MadeAsync(1);

        _time.Advance(TimeSpan.FromSeconds(5));
        await running;

        Assert.Equal([0, 100, 200, 300], _due.Select(due => due.TotalMilliseconds).Order());
    }

    [Fact]
    public async Task A_call_that_does_not_end_holds_up_no_other()
    {
        var never = new TaskCompletionSource();
        var made = 0;
        var running = new OpenLoop(10, TimeSpan.FromMilliseconds(300), _time).RunAsync(_ => { Interlocked.Increment(ref made); _called.Release(); return never.Task; }, CancellationToken.None);
        await MadeAsync(1);

        _time.Advance(TimeSpan.FromSeconds(1));
        await MadeAsync(2);

        Assert.Equal(3, made);
        Assert.False(running.IsCompleted);
        never.SetResult();
        await running;
    }

    public void Dispose() => _called.Dispose();

    private Task RunAsync(double perSecond, TimeSpan duration)
    {
        var began = _time.GetTimestamp();
        return new OpenLoop(perSecond, duration, _time).RunAsync(due => Note(_time.GetElapsedTime(began, due)), CancellationToken.None);
    }

    private Task Note(TimeSpan due)
    {
        lock (_due)
            _due.Add(due);
        _called.Release();
        return Task.CompletedTask;
    }

    private async Task MadeAsync(int count)
    {
        for (var made = 0; made < count; made++)
            Assert.True(await _called.WaitAsync(TimeSpan.FromSeconds(30)));
    }
}
