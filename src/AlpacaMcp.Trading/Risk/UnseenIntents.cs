using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Intents that may become, or already be, an order that a snapshot does not show: what they reserve is added to what it shows.</summary>
internal static class UnseenIntents
{
    internal static IEnumerable<OrderIntent> Of(RiskSnapshot snapshot, JournalView journal) =>
        journal.Unreflected.Where(intent => Trades(intent) && !snapshot.Shows(intent.ClientOrderId));

    /// <summary>Orders open or on their way; an exit group is one, and so are an order and the one that takes its place.</summary>
    internal static int CountOpen(RiskSnapshot snapshot, JournalView journal)
    {
        // Shown as replaced, an order holds no place that its successor, not shown yet, could share.
        var open = snapshot.Orders.Where(order => order.Status.IsOpen || order.Legs.Any(leg => leg.Status.IsOpen)).ToList();
        return open.Count + Of(snapshot, journal).Count(intent => intent.Kind != IntentKind.Exercise && intent.State != IntentState.Ended && !intent.TakesPlaceIn(open));
    }

    /// <summary>True when the intent takes the place of an order that still counts: of the two only the larger does.</summary>
    internal static bool TakesPlaceIn(this OrderIntent intent, IEnumerable<Order> orders) => intent.Replaces is { } id && orders.Any(order => order.Has(id));

    /// <summary>True for the order itself and for each of its legs.</summary>
    internal static bool Has(this Order order, Guid id) => order.Id == id || order.Legs.Any(leg => leg.Id == id);

    // Lapses and locates move no position.
    private static bool Trades(OrderIntent intent) => intent.Kind is IntentKind.Order or IntentKind.Replace or IntentKind.Exercise;
}
