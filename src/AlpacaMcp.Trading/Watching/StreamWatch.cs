using System.Threading.Channels;
using AlpacaMcp.Api.Streams;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Watching;

/// <summary>Hears a stream, and looks by REST where the stream leaves off: once after each connect, and every few seconds while it is away.</summary>
/// <param name="stream">Runs the stream until it is cancelled.</param>
/// <param name="hear">Takes a message.</param>
/// <param name="lookAsync">Reads by REST what the stream may have missed; false when another look is needed to see all of it.</param>
/// <param name="time">The clock of the pauses.</param>
/// <param name="logger">Where changes are noted.</param>
internal sealed partial class StreamWatch<T>(
    Func<IStreamOwner<T>, CancellationToken, Task> stream, Action<T> hear, Func<CancellationToken, Task<bool>> lookAsync, TimeProvider time, ILogger logger) : IStreamOwner<T>
{
    /// <summary>How long a stream may take to come, or to come back, before it is stood in for.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Restart = TimeSpan.FromSeconds(30);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile AlpacaStreamException? _failure;
    private volatile bool _isUp;
    private volatile bool _isUnseen;
    private volatile bool _polls;

    /// <summary>Completes when the stream is there and what was before it is known, or when it is stood in for.</summary>
    public Task Ready => _ready.Task;

    public WatchStatus Status => _polls && !_isUp ? new(false, _failure?.Message ?? "The stream has not opened yet.") : WatchStatus.Streaming;

    /// <summary>Looks soon, because there is more to see than when it looked last.</summary>
    public void LookAgain()
    {
        _isUnseen = true;
        _changes.Writer.TryWrite(true);
    }

    /// <summary>Watches until it is cancelled; whatever else ends it, it begins anew.</summary>
    public async Task RunAsync(CancellationToken token)
    {
        using var over = token.Register(() => _ready.TrySetResult());
        while (true)
        {
            try
            {
                await WatchAsync(token);
            }
            catch (Exception e) when (!token.IsCancellationRequested)
            {
                Log.Failed(logger, e);
            }
            await Task.Delay(Restart, time, token);
        }
    }

    void IStreamOwner<T>.Up()
    {
        (_isUnseen, _isUp) = (true, true);
        _changes.Writer.TryWrite(true);
        Log.Up(logger);
    }

    void IStreamOwner<T>.Hear(T message) => hear(message);

    void IStreamOwner<T>.Down(AlpacaStreamException failure)
    {
        (_failure, _isUp) = (failure, false);
        _changes.Writer.TryWrite(true);
        Log.Down(logger, failure.Message);
    }

    private async Task WatchAsync(CancellationToken token)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(token);
        Task[] both = [stream(this, either.Token), LookAfterAsync(either.Token)];
        var first = await Task.WhenAny(both);
        await either.CancelAsync();
        await Task.WhenAll(both).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    private async Task LookAfterAsync(CancellationToken token)
    {
        var pause = Grace;
        while (true)
        {
            var isChange = await ChangesWithinAsync(pause, token);
            if (_isUp)
                pause = await CloseGapAsync(token);
            else if (isChange && !_polls && _failure is not { IsRefusal: true })
                pause = Grace; // It may be back in a moment.
            else
                pause = await StandInAsync(token);
        }
    }

    private async Task<TimeSpan> StandInAsync(CancellationToken token)
    {
        _polls = true;
        await TryLookAsync(token);
        _ready.TrySetResult();
        return PollInterval;
    }

    /// <summary>Until all was seen after each connect; no more while the stream is there.</summary>
    private async Task<TimeSpan> CloseGapAsync(CancellationToken token)
    {
        _polls = false;
        var isUnseen = _isUnseen;
        _isUnseen = false;
        var isSeen = !isUnseen || await TryLookAsync(token);
        _ready.TrySetResult(); // Not before the look: it only learns what there is, and would swallow what a gap hid until then.
        if (isSeen)
            return Timeout.InfiniteTimeSpan;
        _isUnseen = true;
        return PollInterval;
    }

    private async Task<bool> TryLookAsync(CancellationToken token)
    {
        try
        {
            return await lookAsync(token);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Blind(logger, e.GetType().Name);
            return false;
        }
    }

    /// <summary>True when something changed, false when the pause is over.</summary>
    private async Task<bool> ChangesWithinAsync(TimeSpan pause, CancellationToken token)
    {
        using var over = new CancellationTokenSource(pause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(token, over.Token);
        try
        {
            return await _changes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Stream up", EventName = "stream_up")]
        internal static partial void Up(ILogger logger);

        [LoggerMessage(LogLevel.Information, "Stream down: {Failure}", EventName = "stream_down")]
        internal static partial void Down(ILogger logger, string failure);

        [LoggerMessage(LogLevel.Debug, "Looking in place of the stream failed: {Failure}", EventName = "stream_blind")]
        internal static partial void Blind(ILogger logger, string failure);

        [LoggerMessage(LogLevel.Error, "Watching a stream failed", EventName = "stream_failed")]
        internal static partial void Failed(ILogger logger, Exception exception);
    }
}
