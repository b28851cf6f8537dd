using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>The order is accepted, but look-ups and lists do not show it yet.</summary>
public sealed class HideOrder : IFault, IOrderFault
{
    private readonly TimeSpan? _duration;
    private readonly int _lookups;

    /// <summary>Hidden for a span of exchange time.</summary>
    public HideOrder(TimeSpan duration) => _duration = duration;

    /// <summary>Hidden from the next look-ups, lists included.</summary>
    public HideOrder(int lookups) => _lookups = lookups;

    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Http.Features.Set<IOrderFault>(this);
        return context.ProcessAsync();
    }

    void IOrderFault.Strike(TradingAccount account, Order order, DateTimeOffset now) =>
        account.Visibility.Hide(order.Id, now + _duration, _lookups);
}
