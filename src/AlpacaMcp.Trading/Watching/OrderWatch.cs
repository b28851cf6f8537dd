using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Streams;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Watching;

/// <summary>One span of listening: what is known of the orders, the stream that tells of them, and the looks that find what it missed.</summary>
internal sealed class OrderWatch
{
    /// <summary>The kind of an event that no stream told.</summary>
    public const string Reconciled = "reconciled";

    private readonly Lock _gate = new();
    private readonly KnownOrders _known = new();
    private readonly OrderLook _look;
    private readonly Action<OrderEvent> _tell;

    public OrderWatch(TradeUpdatesClient stream, OrdersClient orders, Action<OrderEvent> tell, TimeProvider time, ILogger logger)
    {
        (_look, _tell) = (new(orders), tell);
        Stream = new(stream.RunAsync, Hear, LookAsync, time, logger);
    }

    public StreamWatch<TradeUpdate> Stream { get; }

    public void Remember(Order order)
    {
        lock (_gate)
            _known.Learn(order);
    }

    private void Hear(TradeUpdate update)
    {
        lock (_gate)
        {
            _known.Learn(update.Order);
            _tell(new(update.Event, update.Order)); // Under the lock: everyone hears everything in one order.
        }
    }

    private async Task<bool> LookAsync(CancellationToken token)
    {
        DateTimeOffset? since;
        IReadOnlyList<Guid> alive;
        lock (_gate)
            (since, alive) = (_known.IsComplete ? _known.Newest : null, _known.Alive);
        var gone = new List<Guid>();
        var (found, isAll) = await _look.ReadAsync(since, alive, gone.Add, token);
        lock (_gate)
        {
            gone.ForEach(_known.Forget);
            foreach (var order in _known.Compare(found))
                _tell(new(Reconciled, order));
        }
        return isAll;
    }
}
