using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Sending;

/// <summary>
/// The same order twice within a moment is more often a caller that did not hear the answer than one that wants two. The second gets the
/// first one's present state, and how to say that it is meant.
/// </summary>
internal sealed partial class RepeatGuard(OrdersClient orders, IOrderJournal journal, TradingOptions options, TimeProvider time, ILogger<RepeatGuard> logger)
{
    internal const string Code = "REPEATED_ORDER";

    /// <returns>What to answer instead of placing it; or nothing, and the orders of equal terms that it does not repeat.</returns>
    internal async Task<(OrderOutcome? Repeated, IReadOnlyList<string> NotRepeated)> FindAsync(OrderWish wish, CancellationToken cancellationToken)
    {
        if (IsMeant(wish))
            return (null, []);
        List<string> over = [];
        foreach (var earlier in await journal.SameAsync(wish.Terms, time.GetUtcNow() - options.RepeatWindow, cancellationToken))
        {
            if (IsOver(earlier))
                over.Add(earlier.ClientOrderId);
            else if (await ShowAsync(earlier.ClientOrderId, Refusals.Repeated(earlier.ClientOrderId, options.RepeatWindow), cancellationToken) is var shown && !IsOver(shown))
                return (shown, over);
            else
                over.Add(earlier.ClientOrderId);
        }

        return (null, over);
    }

    /// <summary>What the transaction that decides has to look for.</summary>
    internal RepeatAsk? AskFor(OrderWish wish) => IsMeant(wish) ? null : new(wish.Terms, time.GetUtcNow() - options.RepeatWindow);

    /// <summary>Two equal orders at the same instant: whoever commits second finds the first, also when the broker's lists have shown it since.</summary>
    internal IEnumerable<Objection> Objections(OrderWish wish, JournalView view)
    {
        if (AskFor(wish) is not { } ask)
            return [];
        var earlier = view.Same.Concat(view.Unreflected.Where(i => i.DecidedAt > ask.Since)).Where(i => i.Terms == wish.Terms && !IsOver(i));
        return earlier.Where(i => !wish.NotRepeated.Contains(i.ClientOrderId)).Take(1).Select(i => new Objection(
            Code, $"NOT placed again: the same order is under way as {i.ClientOrderId}.", "Read the other call's result, or look the id up with get_order_by_client_id; force_new=true places a second one."));
    }

    /// <summary>The present state of an order placed before.</summary>
    internal async Task<OrderOutcome> ShowAsync(string clientOrderId, string note, CancellationToken cancellationToken)
    {
        try
        {
            return await orders.FindByClientOrderIdAsync(clientOrderId, settling: true, cancellationToken) is { } order
                ? OrderOutcome.Placed(order, note)
                : OrderOutcome.Unknown(clientOrderId);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Unseen(logger, clientOrderId, e.GetType().Name);
            return OrderOutcome.Unknown(clientOrderId);
        }
    }

    // The caller says that a second one is wanted, or changes an order.
    private static bool IsMeant(OrderWish wish) => wish.ForceNew || wish.HasOwnId || wish.Replaced is not null;

    private static bool IsOver(OrderIntent intent) => intent.State == IntentState.NotPlaced || intent.End is { FilledQty: 0, Status: not "replaced" };

    // Canceled, expired or rejected with nothing filled: to place it again is no repeat.
    private static bool IsOver(OrderOutcome shown) => shown.Order is { Status: { IsTerminal: true } status, FilledQty: null or 0 } && status != OrderStatus.Replaced;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Looking for order {ClientOrderId} failed: {Failure}", EventName = "order_lookup_failed")]
        internal static partial void Unseen(ILogger logger, string clientOrderId, string failure);
    }
}
