using AlpacaMcp.Api;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Locates;

/// <summary>Sends a committed locate once, and stays with it until its fate is known or patience ends. It takes no caller's token.</summary>
internal sealed partial class LocateSender(
    LocatesClient locates, IOrderJournal journal, UnknownIntents unknown, ISendGate gate, SettlementTimes times, TimeProvider time, ILogger<LocateSender> logger)
{
    private readonly LocateFate _fate = new(locates);

    /// <summary>The locates of a stock that there are already: what is not among them afterwards is new.</summary>
    internal async Task<IReadOnlyList<Guid>> KnownAsync(string symbol, CancellationToken cancellationToken) =>
        [.. (await locates.ListAsync(LocateTerms.Among(symbol), cancellationToken: cancellationToken)).Locates.Select(l => l.Id)];

    internal async Task<LocateOutcome> SendAsync(LocateWish wish, OrderIntent intent)
    {
        LocateOutcome? outcome = null;
        try
        {
            return outcome = await TrySendAsync(wish, intent);
        }
        finally
        {
            // Whatever broke here, the locate may be on its way: never leave it "sending", which nobody would settle.
            await journal.RecordAsync(After(intent, outcome ?? LocateOutcome.Unknown), CancellationToken.None);
        }
    }

    private async Task<LocateOutcome> TrySendAsync(LocateWish wish, OrderIntent intent)
    {
        var sentAt = time.GetUtcNow();
        try
        {
            var locate = await locates.CreateAsync(new() { Symbol = wish.Symbol, Qty = wish.Qty, LimitPrice = wish.LimitPrice, AllOrNone = wish.AllOrNone }, gate, CancellationToken.None);
            Log.Created(logger, locate.Id, locate.Symbol, locate.Status.Value);
            return LocateOutcome.Placed(locate);
        }
        catch (SendRefusedException e)
        {
            return LocateOutcome.Refused(OutcomeKind.Denied, [Refusals.Halted(e.Message)]);
        }
        catch (AlpacaApiException e) when (!e.OutcomeUnknown)
        {
            Log.Rejected(logger, wish.Symbol, (int)e.Status);
            return LocateOutcome.Rejected(BrokerRejection.From(e));
        }
        catch (Exception e) when (BrokerFailure.Is(e) && !BrokerFailure.LeavesDoubt(e))
        {
            return LocateOutcome.NotPlaced;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Unanswered(logger, wish.Symbol, e.GetType().Name);
            return await SearchAsync(intent, OrderSearch.InDoubt(times, sentAt));
        }
    }

    /// <summary>Looks until the locate is found, its absence is certain, or patience ends.</summary>
    private async Task<LocateOutcome> SearchAsync(OrderIntent intent, OrderSearch search)
    {
        while (true)
        {
            await Task.Delay(search.NextPause(), time, CancellationToken.None);
            if (await LookAsync(intent, search) is { } found)
                return LocateOutcome.Placed(found, "The broker's answer was lost; the locate was found in its list. There is one.");
            var now = time.GetUtcNow();
            if (search.IsAbsent(now))
                return LocateOutcome.NotPlaced;
            if (!search.IsOver(now))
                continue;
            unknown.Keep(intent.ClientOrderId, search);
            return LocateOutcome.Unknown;
        }
    }

    private async Task<Locate?> LookAsync(OrderIntent intent, OrderSearch search)
    {
        var asked = time.GetUtcNow();
        try
        {
            var found = await _fate.FindAsync(intent);
            search.NoteLookup(asked);
            return found;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            search.NoteSilence();
            Log.Unreadable(logger, e.GetType().Name);
            return null;
        }
    }

    private static StateChange After(OrderIntent intent, LocateOutcome outcome) => outcome switch
    {
        { Kind: OutcomeKind.Placed, Locate: { } locate } => new(
            intent.ClientOrderId, IntentState.Ended, new(locate.Status.Value, locate.LocatedQty ?? 0, locate.TotalFee ?? (locate.Status == LocateStatus.Rejected ? 0 : intent.Notional))),
        { Kind: OutcomeKind.Unknown } => new(intent.ClientOrderId, IntentState.Unknown),
        _ => new(intent.ClientOrderId, IntentState.NotPlaced),
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Locate {LocateId} of {Symbol}: {Status}", EventName = "locate_created")]
        internal static partial void Created(ILogger logger, Guid locateId, string symbol, string status);

        [LoggerMessage(LogLevel.Warning, "Locate of {Symbol} rejected: HTTP {HttpStatus}", EventName = "locate_rejected")]
        internal static partial void Rejected(ILogger logger, string symbol, int httpStatus);

        [LoggerMessage(LogLevel.Warning, "Locate of {Symbol} got no answer ({Failure}); it may have arrived", EventName = "locate_unanswered")]
        internal static partial void Unanswered(ILogger logger, string symbol, string failure);

        [LoggerMessage(LogLevel.Warning, "The account's locates could not be read: {Failure}", EventName = "locates_unreadable")]
        internal static partial void Unreadable(ILogger logger, string failure);
    }
}
