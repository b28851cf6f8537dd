using System.Collections.Concurrent;
using System.Net.WebSockets;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Hosting;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Streams.Market;
using AlpacaMcp.Simulator.Streams.Trading;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Streams;

/// <summary>Takes the WebSocket requests and keeps the connections until they end or the exchange stops.</summary>
internal sealed class StreamHub : IAsyncDisposable
{
    private static readonly TimeSpan s_quickestBeat = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_slowestBeat = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<StreamConnection, Task> _connections = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _stopping;
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IReadOnlyDictionary<string, MarketEndpoint> _endpoints;
    private readonly IReadOnlyDictionary<TradingAccount, TradeUpdates> _updates;
    private readonly MarketDesk _desk;
    private readonly FailureLog _failures;
    private readonly StreamPump _pump;
    private readonly StreamTerms _terms;

    public StreamHub(SimulatorOptions options, TimeProvider system, Venue venue, FailureLog failures)
    {
        (Venue, _terms, _failures, _stopping) = (venue, options.Streams, failures, _stop.Token);
        _updates = venue.Accounts.ToDictionary(account => account, account => new TradeUpdates(account));
        _pump = new StreamPump(venue.Clock, () => Period(venue.Clock.Speed));
        _desk = new MarketDesk(venue, system, _terms, options.AlgoTraderPlus);
        _endpoints = MarketEndpoints.Of(venue, options.AlgoTraderPlus)
            .SelectMany(endpoint => new[] { endpoint.Path, endpoint.Alias }.OfType<string>().Select(path => (path, endpoint)))
            .ToDictionary(entry => entry.path, entry => entry.endpoint, StringComparer.Ordinal);
    }

    public Venue Venue { get; }

    /// <summary>What is told of the account whose keys a request carries, or null.</summary>
    public TradeUpdates? UpdatesFor(IHeaderDictionary headers) =>
        KeyPair.Of(headers)?.Owner(Venue) is { } owner ? _updates[owner] : null;

    public int Count => _connections.Count;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value?.TrimEnd('/') ?? "";
        var endpoint = _endpoints.GetValueOrDefault(path);
        if (context.WebSockets.IsWebSocketRequest && (endpoint is not null || path == TradingSession.Path))
            await ServeAsync(context, endpoint);
        else
            await next(context);
    }

    /// <summary>Lets clients in; until then they wait, because a kept exchange lives its past again first.</summary>
    public void Open() => _opened.SetResult();

    /// <summary>Cuts all connections as a broken network does.</summary>
    public void Drop()
    {
        foreach (var connection in _connections.Keys)
            connection.Abort();
    }

    /// <summary>Says goodbye to all and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;
        await _stop.CancelAsync();
        await Task.WhenAll(_connections.Values);
        _stop.Dispose();
    }

    private async Task ServeAsync(HttpContext context, MarketEndpoint? endpoint)
    {
        await _opened.Task.WaitAsync(context.RequestAborted);
        // Compression is safe here: nothing secret is sent beside what a client chooses.
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { DangerousEnableCompression = true });
        var packed = context.Request.ContentType?.StartsWith("application/msgpack", StringComparison.OrdinalIgnoreCase) == true;
        var plain = endpoint is null ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
        var connection = new StreamConnection(socket, packed ? new MsgPackCodec() : new JsonCodec(plain), _terms, _stopping);
        IStreamSession session = endpoint is null
            ? new TradingSession(connection, Venue, _updates)
            : new MarketSession(connection, _desk, endpoint, KeyPair.Of(context.Request.Headers), packed);
        await RunAsync(connection, session);
    }

    private async Task RunAsync(StreamConnection connection, IStreamSession session)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _connections[connection] = done.Task;
        Action beat = () => connection.Beat(session);
        _pump.Add(beat);
        try
        {
            await connection.RunAsync(session);
            if (connection.Failure is { } failure)
                _failures.Add(failure);
        }
        finally
        {
            _pump.Remove(beat);
            _connections.TryRemove(connection, out _);
            done.SetResult();
        }
    }

    /// <summary>Half a tick of exchange time, but within bounds of system time.</summary>
    private static TimeSpan Period(double speed)
    {
        var (quickest, slowest, half) = (s_quickestBeat * speed, s_slowestBeat * speed, TradingDay.TickLength / 2);
        return half < quickest ? quickest : half > slowest ? slowest : half;
    }
}
