using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Streams;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Watching;

/// <summary>One connection tells every listener of the account's orders; what it missed is found by a look and told as "reconciled".</summary>
internal sealed class OrderEventHub : IOrderEvents, IAsyncDisposable
{
    /// <summary>An agent that waits for one order soon waits for the next.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromSeconds(30);

    private readonly TradeUpdatesClient _stream;
    private readonly OrdersClient _orders;
    private readonly TimeProvider _time;
    private readonly ILogger<OrderEventHub> _logger;
    private readonly Uses _uses;
    private readonly Listeners<OrderEvent> _listeners = new();
    private volatile OrderWatch? _watch;

    public OrderEventHub(TradeUpdatesClient stream, OrdersClient orders, TimeProvider time, ILogger<OrderEventHub> logger)
    {
        (_stream, _orders, _time, _logger) = (stream, orders, time, logger);
        _uses = new(Begin, Linger, time);
    }

    public WatchStatus Status => _watch?.Stream.Status ?? new(false, "Nobody listens.");

    public IDisposable Listen(Action<OrderEvent> listener)
    {
        var listening = _listeners.Add(listener);
        var use = _uses.Add();
        return new Once(() =>
        {
            listening.Dispose();
            use.Dispose();
        });
    }

    public Task ReadyAsync(CancellationToken cancellationToken) => (_watch?.Stream.Ready ?? Task.CompletedTask).WaitAsync(cancellationToken);

    public void Remember(Order order) => _watch?.Remember(order);

    public ValueTask DisposeAsync() => _uses.DisposeAsync();

    private Func<CancellationToken, Task> Begin()
    {
        var watch = _watch = new(_stream, _orders, _listeners.Tell, _time, _logger);
        return watch.Stream.RunAsync;
    }
}
