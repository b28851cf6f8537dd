using System.Threading.Channels;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Watching;

/// <summary>Waits until something happens to an order. It changes nothing; given up, the order lives on.</summary>
public sealed class OrderWait(IOrderEvents events, OrdersClient orders, TimeProvider time)
{
    /// <summary>Whoever waits hears something this often.</summary>
    public static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(10);

    /// <param name="order">The order as it was just read.</param>
    /// <param name="goal">What to wait for.</param>
    /// <param name="timeout">How long at most.</param>
    /// <param name="report">Told when it begins to listen, of every event of the order, and now and then that nothing happened.</param>
    /// <param name="cancellationToken">Gives up the wait.</param>
    public async Task<WaitedOrder> ForAsync(Order order, OrderGoal goal, TimeSpan timeout, Action<WaitProgress> report, CancellationToken cancellationToken)
    {
        if (goal.IsReachedBy(order))
            return new(order, true, TimeSpan.Zero, WatchStatus.Streaming);
        var began = time.GetTimestamp();
        var heard = Channel.CreateUnbounded<OrderEvent>();
        using var listening = events.Listen(happened =>
        {
            if (happened.Order.Id == order.Id)
                heard.Writer.TryWrite(happened);
        });
        await events.ReadyAsync(cancellationToken);
        // Read once more now that events are heard: what happened before is in it, what happens later is told.
        var latest = await orders.GetAsync(order.Id, cancellationToken: cancellationToken);
        events.Remember(latest);
        if (goal.IsReachedBy(latest))
            return new(latest, true, time.GetElapsedTime(began), events.Status);
        report(new(time.GetElapsedTime(began), latest, null));
        while (!goal.IsReachedBy(latest) && time.GetElapsedTime(began) is var waited && waited < timeout)
        {
            var happened = await NextAsync(heard.Reader, Shorter(timeout - waited, ProgressInterval), cancellationToken);
            latest = happened is null ? latest : KnownOrders.Later(happened.Order, latest);
            report(new(time.GetElapsedTime(began), latest, happened?.Kind));
        }
        return await EndAsync(latest, goal, time.GetElapsedTime(began), cancellationToken);
    }

    /// <summary>The last word is the broker's; if it has none, what was heard last stands.</summary>
    private async Task<WaitedOrder> EndAsync(Order latest, OrderGoal goal, TimeSpan waited, CancellationToken cancellationToken)
    {
        try
        {
            var read = KnownOrders.Later(await orders.GetAsync(latest.Id, cancellationToken: cancellationToken), latest);
            return new(read, goal.IsReachedBy(read), waited, events.Status);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return new(latest, goal.IsReachedBy(latest), waited, events.Status, IsConfirmed: false);
        }
    }

    /// <summary>Null when nothing happens within the time.</summary>
    private async Task<OrderEvent?> NextAsync(ChannelReader<OrderEvent> heard, TimeSpan within, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, over.Token);
        try
        {
            return await heard.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
