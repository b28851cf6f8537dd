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
    OrdersClient orders, IOrderJournal journal, IntentIds ids, UnknownIntents unknown, ICrashPoints crash, SettlementTimes times, TimeProvider time, ILogger<OrderSender> logger)
{
    internal async Task<OrderOutcome> SendAsync(OrderSending sending)
    {
        var search = new OrderSearch(times, time.GetUtcNow());
        OrderOutcome? outcome = null;
        try
        {
            while (outcome is null)
                outcome = await TrySendAsync(sending, search) ?? await SearchAsync(sending, search);
            return outcome;
        }
        finally
        {
            // Whatever broke here, the order may be on its way: never leave it "sending", which nobody would settle.
            if (outcome is null)
                await journal.RecordAsync(new(sending.ClientOrderId, IntentState.Unknown), CancellationToken.None);
        }
    }

    private async Task<OrderOutcome?> TrySendAsync(OrderSending sending, OrderSearch search)
    {
        search.NoteSend(time.GetUtcNow());
        try
        {
            var order = await sending.SendAsync(CancellationToken.None);
            crash.Reached(CrashPoint.AnsweredNotJournaled);
            await journal.RecordAsync(new(sending.ClientOrderId, IntentState.Acknowledged), CancellationToken.None);
            crash.Reached(CrashPoint.JournaledNotAnswered);
            Log.Placed(logger, sending.ClientOrderId, order.Id, order.Status.Value);
            return OrderOutcome.Placed(order);
        }
        catch (SendRefusedException e) when (!search.IsInDoubt)
        {
            return await EndAsync(IntentState.NotPlaced, OrderOutcome.Denied(Refusals.Halted(e.Message)) with { ClientOrderId = sending.ClientOrderId });
        }
        catch (SendRefusedException)
        {
            search.NoteHalted(); // An earlier send may have arrived: only looking is left.
            return null;
        }
        catch (AlpacaApiException e) when (BrokerFailure.IsDuplicateId(e))
        {
            search.NoteExisting(); // An earlier send of ours, or another order: looking tells.
            return null;
        }
        catch (AlpacaApiException e) when (!e.OutcomeUnknown && !search.IsInDoubt)
        {
            await journal.RecordAsync(new(sending.ClientOrderId, IntentState.NotPlaced), CancellationToken.None);
            await journal.NoteAsync(EntryKind.Rejected, new($"HTTP {(int)e.Status}, code {e.Code}", sending.ClientOrderId), CancellationToken.None);
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
            if (search.MayResend(now) && await MayResendAsync(sending) && search.MayResend(time.GetUtcNow()))
                return null; // Reading the price took its time: the window is checked on both sides of it.
            if (search.IsAbsent(now))
                return await EndAsync(IntentState.NotPlaced, OrderOutcome.NotPlaced(sending.ClientOrderId));
            if (search.IsOver(now))
            {
                unknown.Keep(sending.ClientOrderId, search);
                return await EndAsync(IntentState.Unknown, OrderOutcome.Unknown(sending.ClientOrderId));
            }
        }
    }

    private async Task<OrderOutcome?> LookUpAsync(OrderSending sending, OrderSearch search)
    {
        var asked = time.GetUtcNow();
        try
        {
            var found = await orders.FindByClientOrderIdAsync(sending.ClientOrderId, settling: true, CancellationToken.None);
            search.NoteLookup(asked);
            return found is null ? null : await SettleAsync(sending, search, found);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            search.NoteSilence();
            Log.LookupFailed(logger, sending.ClientOrderId, e.Message);
            return null;
        }
    }

    private async Task<OrderOutcome> SettleAsync(OrderSending sending, OrderSearch search, Order found)
    {
        if (!await ids.IsOursAsync(sending.ClientOrderId, sending.Terms, found))
            return await EndAsync(IntentState.NotPlaced, OrderOutcome.Denied(Refusals.IdReused(sending.ClientOrderId)));
        Log.Placed(logger, sending.ClientOrderId, found.Id, found.Status.Value);
        var note = search.ExistedBefore
            ? Refusals.NotPlacedAgain(sending.ClientOrderId)
            : "The broker's answer was lost; the order was found by its client_order_id. There is one order.";
        return await EndAsync(IntentState.Acknowledged, OrderOutcome.Placed(found, note));

        Task<OrderOutcome> EndAsync(IntentState state, OrderOutcome outcome) => this.EndAsync(state, outcome with { ClientOrderId = sending.ClientOrderId });
    }

    private async Task<OrderOutcome> EndAsync(IntentState state, OrderOutcome outcome)
    {
        await journal.RecordAsync(new(outcome.ClientOrderId!, state), CancellationToken.None); // every caller gives it
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
        [LoggerMessage(LogLevel.Information, "Order {ClientOrderId} placed as {OrderId}: {Status}", EventName = "order_placed")]
        internal static partial void Placed(ILogger logger, string clientOrderId, Guid orderId, string status);

        [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} rejected: HTTP {HttpStatus}, code {BrokerCode}", EventName = "order_rejected")]
        internal static partial void Rejected(ILogger logger, string clientOrderId, int httpStatus, int? brokerCode);

        [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} got no answer ({Failure}); it may have arrived: {InDoubt}", EventName = "order_unanswered")]
        internal static partial void Unanswered(ILogger logger, string clientOrderId, string failure, bool inDoubt);

        [LoggerMessage(LogLevel.Warning, "Looking for order {ClientOrderId} failed: {Failure}", EventName = "order_lookup_failed")]
        internal static partial void LookupFailed(ILogger logger, string clientOrderId, string failure);

        [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} settled as {State}", EventName = "order_settled")]
        internal static partial void Ended(ILogger logger, string clientOrderId, IntentState state);
    }
}
