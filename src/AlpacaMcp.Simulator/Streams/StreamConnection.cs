using System.Net.WebSockets;
using System.Threading.Channels;
using AlpacaMcp.Simulator.Streams.Codecs;

namespace AlpacaMcp.Simulator.Streams;

/// <summary>One client's socket: whatever there is to do for it waits in one bounded line and is done by one loop.</summary>
internal sealed class StreamConnection(WebSocket socket, IStreamCodec codec, StreamTerms terms, CancellationToken stop)
{
    private readonly Channel<Func<Task>> _line = Channel.CreateBounded<Func<Task>>(new BoundedChannelOptions(terms.Backlog) { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebSocketCloseStatus _status = WebSocketCloseStatus.NormalClosure;
    private Task _sending = Task.CompletedTask;
    private int _beatWaits;

    /// <summary>Puts work in the line and never waits; a line that is full belongs to a client that does not read.</summary>
    public void Post(Func<Task> work)
    {
        if (!_line.Writer.TryWrite(work) && _line.Reader.Count >= terms.Backlog)
            socket.Abort();
    }

    /// <summary>Asks for one look at the clock, unless one is waiting already.</summary>
    public void Beat(IStreamSession session)
    {
        if (Interlocked.Exchange(ref _beatWaits, 1) == 0 && !_line.Writer.TryWrite(() => TakeBeatAsync(session)))
            _beatWaits = 0;
    }

    /// <summary>Completes when what waits in the line now is done, or the connection has ended.</summary>
    public Task SettledAsync()
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            settled.SetResult();
            return Task.CompletedTask;
        });
        return Task.WhenAny(settled.Task, _ended.Task);
    }

    /// <summary>Sends a message; only the line's own work may.</summary>
    public async Task SendAsync(object message)
    {
        stop.ThrowIfCancellationRequested();
        var send = socket.SendAsync(codec.Write(message).AsMemory(), codec.FrameType, endOfMessage: true, CancellationToken.None);
        if (send.IsCompletedSuccessfully)
            return;
        _sending = send.AsTask();
        await _sending.WaitAsync(terms.SlowAfter, terms.Network, stop);
    }

    /// <summary>Ends the connection after what already waits in the line.</summary>
    public void End(WebSocketCloseStatus status)
    {
        _status = status;
        _line.Writer.TryComplete();
    }

    /// <summary>What went wrong inside the exchange, if that ended the connection.</summary>
    public Exception? Failure { get; private set; }

    public void Abort() => socket.Abort();

    public async Task RunAsync(IStreamSession session)
    {
        var reading = ReadAsync(session);
        try
        {
            await session.OpenAsync();
            await foreach (var work in _line.Reader.ReadAllAsync(stop))
                await work();
        }
        catch (TimeoutException)
        {
            _status = WebSocketCloseStatus.PolicyViolation;
            await TellAsync(session.SlowFarewell);
        }
        catch (OperationCanceledException)
        {
            _status = WebSocketCloseStatus.EndpointUnavailable;
        }
        catch (WebSocketException)
        {
            socket.Abort();
        }
        catch (Exception failure)
        {
            (Failure, _status) = (failure, WebSocketCloseStatus.InternalServerError);
            await TellAsync(session.FailureFarewell);
        }
        finally
        {
            session.Close();
            _line.Writer.TryComplete();
            _ended.SetResult();
        }
        await CloseAsync(reading);
    }

    private Task TakeBeatAsync(IStreamSession session)
    {
        _beatWaits = 0;
        return session.BeatAsync();
    }

    private async Task ReadAsync(IStreamSession session)
    {
        var frames = new FrameReader(socket, terms.LongestRequest);
        try
        {
            while (await frames.NextAsync() is { } frame)
            {
                var message = codec.Read(frame.Type, frame.Bytes);
                await _line.Writer.WriteAsync(() => session.HearAsync(message), stop);
            }
            End(frames.Status);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ChannelClosedException)
        {
            _line.Writer.TryComplete();
        }
    }

    /// <summary>A client that reads again is told why it is left.</summary>
    private async Task TellAsync(object? farewell)
    {
        try
        {
            await _sending.WaitAsync(terms.Farewell, terms.Network, stop);
            if (farewell is not null)
                await SendAsync(farewell);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }

    private async Task CloseAsync(Task reading)
    {
        try
        {
            if (_sending.IsCompletedSuccessfully && socket.State is (WebSocketState.Open or WebSocketState.CloseReceived))
                await socket.CloseOutputAsync(_status, null, CancellationToken.None).WaitAsync(terms.Farewell, terms.Network);
            await reading.WaitAsync(terms.Farewell, terms.Network);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}
