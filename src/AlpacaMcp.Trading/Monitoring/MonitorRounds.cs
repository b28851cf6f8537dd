using System.Threading.Channels;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>When the monitor looks next: every half minute, and soon after something has filled.</summary>
internal sealed class MonitorRounds(TimeProvider time)
{
    internal static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    // A market order has filled by then, and a burst of fills is one look.
    private static readonly TimeSpan AfterFill = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private DateTimeOffset _due = time.GetUtcNow() + Usual;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>How long until the next look; zero when it is due.</summary>
    internal TimeSpan Left
    {
        get
        {
            lock (_turn)
                return _due - time.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Something may have filled.</summary>
    internal void Ring()
    {
        lock (_turn)
        {
            var soon = Later(time.GetUtcNow() + AfterFill, _last + Apart);
            if (soon >= _due)
                return;
            _due = soon;
        }

        _bell.Writer.TryWrite(true);
    }

    internal void Begin()
    {
        lock (_turn)
        {
            _last = time.GetUtcNow();
            _due = _last + Usual;
        }
    }

    /// <summary>Waits so long at most; a bell that makes the next look come sooner ends it.</summary>
    internal async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await _bell.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
