using AlpacaMcp.Api;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Sending;

/// <summary>
/// Sends a committed intent and stays with it until its fate is known: placed, rejected, not placed, or unknown with the reservation kept.
/// It takes no caller's token: once the intent is committed, a client that hangs up must not hide an order that was sent.
/// </summary>
internal sealed partial class OrderSender(
    OrdersClient orders, IOrderJournal journal, SettlementTimes times, TimeProvider time, ILogger<OrderSender> logger)
{
    internal async Task<OrderOutcome> SendAsync(OrderSending sending)
    {
        var search = new OrderSearch(times, time.GetUtcNow());
        while (true)
        {
            if (await TrySendAsync(sending, search) is { } answered)
                return answered;
            if (await SearchAsync(sending, search) is { } settled)
                return settled;
        }
    }

    /// <summary>One more look at an intent left unknown; true when it is settled now.</summary>
    internal async Task<bool> TrySettleAsync(OrderIntent unknown, CancellationToken cancellationToken)
    {
        try
        {
            if (await orders.FindByClientOrderIdAsync(unknown.ClientOrderId, settling: true, cancellationToken) is { } found)
                await journal.RecordAsync(found.ClientOrderId ?? unknown.ClientOrderId, IntentState.Acknowledged, CancellationToken.None);
            else if (time.GetUtcNow() - unknown.DecidedAt >= times.GiveUp + times.QuietPeriod)
                await journal.RecordAsync(unknown.ClientOrderId, IntentState.NotPlaced, CancellationToken.None);
            else
                return false;
            return true;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.LookupFailed(logger, unknown.ClientOrderId, e.Message);
            return false;
        }
    }

    private async Task<OrderOutcome?> TrySendAsync(OrderSending sending, OrderSearch search)
    {
        search.NoteSend(time.GetUtcNow());
        try
        {
            var order = await sending.SendAsync(CancellationToken.None);
            await journal.RecordAsync(sending.ClientOrderId, IntentState.Acknowledged, CancellationToken.None);
            Log.Placed(logger, sending.ClientOrderId, order.Id, order.Status.Value);
            return OrderOutcome.Placed(order);
        }
        catch (AlpacaApiException e) when (BrokerFailure.IsDuplicateId(e))
        {
            search.NoteExisting(); // An earlier send of ours, or another order: looking tells.
            return null;
        }
        catch (AlpacaApiException e) when (!e.OutcomeUnknown && !search.IsInDoubt)
        {
            await journal.RecordAsync(sending.ClientOrderId, IntentState.NotPlaced, CancellationToken.None);
            Log.Rejected(logger, sending.ClientOrderId, (int)e.Status, e.Code);
            return OrderOutcome.Rejected(sending.ClientOrderId, BrokerRejection.From(e));
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            if (BrokerFailure.LeavesDoubt(e))
                search.NoteDoubt();
            Log.Unanswered(logger, sending.ClientOrderId, e.GetType().Name, search.IsInDoubt);
            return null;
        }
    }

    /// <summary>Looks until the order is found, its absence is certain, a resend is due (null), or patience ends.</summary>
    private async Task<OrderOutcome?> SearchAsync(OrderSending sending, OrderSearch search)
    {
        while (true)
        {
            await Task.Delay(search.NextPause(), time, CancellationToken.None);
            if (await LookUpAsync(sending, search) is { } found)
                return found;
            var now = time.GetUtcNow();
            if (search.MayResend(now) && await MayResendAsync(sending))
                return null;
            if (search.IsAbsent(now))
                return await EndAsync(IntentState.NotPlaced, OrderOutcome.NotPlaced(sending.ClientOrderId));
            if (search.IsOver(now))
                return await EndAsync(IntentState.Unknown, OrderOutcome.Unknown(sending.ClientOrderId));
        }
    }

    private async Task<OrderOutcome?> LookUpAsync(OrderSending sending, OrderSearch search)
    {
        try
        {
            var found = await orders.FindByClientOrderIdAsync(sending.ClientOrderId, settling: true, CancellationToken.None);
            search.NoteLookup();
            return found is null ? null : await SettleAsync(sending, search, found);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.LookupFailed(logger, sending.ClientOrderId, e.Message);
            return null;
        }
    }

    private async Task<OrderOutcome> SettleAsync(OrderSending sending, OrderSearch search, Order found)
    {
        if (OrderTerms.Of(found) != sending.Terms)
            return await EndAsync(IntentState.NotPlaced, OrderOutcome.Denied(Refusals.IdReused(sending.ClientOrderId)));
        Log.Placed(logger, sending.ClientOrderId, found.Id, found.Status.Value);
        var note = search.ExistedBefore
            ? $"NOT placed again: client_order_id {sending.ClientOrderId} already belongs to this same order. Give another id to place a second one."
            : "The broker's answer was lost; the order was found by its client_order_id. There is one order.";
        return await EndAsync(IntentState.Acknowledged, OrderOutcome.Placed(found, note));

        Task<OrderOutcome> EndAsync(IntentState state, OrderOutcome outcome) => this.EndAsync(state, outcome with { ClientOrderId = sending.ClientOrderId });
    }

    private async Task<OrderOutcome> EndAsync(IntentState state, OrderOutcome outcome)
    {
        await journal.RecordAsync(outcome.ClientOrderId!, state, CancellationToken.None); // every caller gives it
        Log.Ended(logger, outcome.ClientOrderId!, state); // every caller gives it
        return outcome;
    }

    private async Task<bool> MayResendAsync(OrderSending sending)
    {
        try
        {
            return await sending.MayResendAsync(CancellationToken.None);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.LookupFailed(logger, sending.ClientOrderId, e.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Order {ClientOrderId} placed as {OrderId}: {Status}")]
        internal static partial void Placed(ILogger logger, string clientOrderId, Guid orderId, string status);

        [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} rejected: HTTP {Status}, code {Code}")]
        internal static partial void Rejected(ILogger logger, string clientOrderId, int status, int? code);

        [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} got no answer ({Failure}); it may have arrived: {InDoubt}")]
        internal static partial void Unanswered(ILogger logger, string clientOrderId, string failure, bool inDoubt);

        [LoggerMessage(LogLevel.Warning, "Looking for order {ClientOrderId} failed: {Reason}")]
        internal static partial void LookupFailed(ILogger logger, string clientOrderId, string reason);

        [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} settled as {State}")]
        internal static partial void Ended(ILogger logger, string clientOrderId, IntentState state);
    }
}
