using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Options;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk;

/// <summary>What the broker's lists say about intents that are not over.</summary>
internal static class SeenOrders
{
    /// <summary>Acknowledged intents that the lists show, and those that they show to be over.</summary>
    internal static IEnumerable<StateChange> Changes(IReadOnlyList<OrderIntent> live, IReadOnlyList<Order> seen)
    {
        var byId = seen.Where(o => o.ClientOrderId is not null).DistinctBy(o => o.ClientOrderId).ToDictionary(o => o.ClientOrderId!, o => o); // none is null
        foreach (var intent in live.Where(i => i.State is IntentState.Acknowledged or IntentState.Listed))
        {
            if (!byId.TryGetValue(intent.ClientOrderId, out var order))
                continue;
            if (IsOver(order))
                yield return new(intent.ClientOrderId, IntentState.Ended, End(order));
            else if (intent.State == IntentState.Acknowledged)
                yield return new(intent.ClientOrderId, IntentState.Listed);
        }
    }

    // Exits of a bracket live on when their entry is filled, but they are no cost.
    private static bool IsOver(Order order) => order.Status.IsTerminal;

    /// <summary>What an order had done when it was over.</summary>
    internal static IntentEnd End(Order order)
    {
        var filled = order.FilledQty ?? 0;
        var isOption = order.OrderClass == OrderClass.Mleg || SymbolForm.IsContract(order.Symbol);
        return new(order.Status.Value, filled, Math.Abs(filled * (order.FilledAvgPrice ?? 0)) * (isOption ? PayoffLeg.StandardMultiplier : 1));
    }
}
