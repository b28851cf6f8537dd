using System.Collections.Concurrent;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Telemetry;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Sending;

/// <summary>
/// Finds out what became of intents whose fate is open: those this process gave up on, and those that a process which died has left. It only
/// looks; nothing is ever sent again.
/// </summary>
internal sealed partial class UnknownIntents(
    OrdersClient orders, IEnumerable<IIdlessIntents> idless, IOrderJournal journal, IntentIds ids, TradingHalts halts, DeskMeter meter, SettlementTimes times, TimeProvider time, ILogger<UnknownIntents> logger)
{
    // What earlier looks have seen; the next goes on from there.
    private readonly ConcurrentDictionary<string, OrderSearch> _searches = new();
    private readonly Lock _joining = new();
    private Task<int>? _running;

    /// <summary>Goes on from where a sender stopped.</summary>
    internal void Keep(string clientOrderId, OrderSearch search) => _searches[clientOrderId] = search;

    /// <summary>One more look at each; several callers share one.</summary>
    /// <returns>How many are still open.</returns>
    internal Task<int> SettleAsync(CancellationToken cancellationToken)
    {
        lock (_joining)
            return (_running is { IsCompleted: false } running ? running : _running = LookAsync()).WaitAsync(cancellationToken);
    }

    private async Task<int> LookAsync()
    {
        if (!journal.MayHoldUnknown)
            return 0;
        var unknown = await journal.UnknownAsync(CancellationToken.None);
        var settled = await Task.WhenAll(unknown.Select(TrySettleAsync));
        return settled.Count(isSettled => !isSettled);
    }

    private async Task<bool> TrySettleAsync(OrderIntent intent)
    {
        var search = _searches.GetOrAdd(intent.ClientOrderId, _ => OrderSearch.InDoubt(times, time.GetUtcNow()));
        try
        {
            var asked = time.GetUtcNow();
            var found = await FindAsync(intent);
            search.NoteLookup(asked);
            if (found == Presence.NotYet && !search.IsAbsent(time.GetUtcNow()))
                return await GiveUpAsync(intent, search);
            await journal.RecordAsync(new(intent.ClientOrderId, found == Presence.Ours ? StateWhenFound(intent) : IntentState.NotPlaced), CancellationToken.None);
            _searches.TryRemove(intent.ClientOrderId, out _);
            meter.Settled(isThere: found == Presence.Ours);
            Log.Settled(logger, intent.ClientOrderId, found);
            return true;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            search.NoteSilence();
            Log.LookupFailed(logger, intent.ClientOrderId, e.Message);
            return false;
        }
    }

    private async Task<Presence> FindAsync(OrderIntent intent)
    {
        if (idless.FirstOrDefault(kind => kind.Settles(intent.Kind)) is { } own)
            return await own.HasHappenedAsync(intent) ? Presence.Ours : Presence.NotYet;
        if (await orders.FindByClientOrderIdAsync(intent.ClientOrderId, settling: true, CancellationToken.None) is not { } found)
            return Presence.NotYet;
        return await ids.IsOursAsync(intent.ClientOrderId, intent.Terms, found) ? Presence.Ours : Presence.Another;
    }

    // What has no id is in no list of orders that could show it later: once it has happened it is over.
    private static IntentState StateWhenFound(OrderIntent intent) => intent.Kind is IntentKind.Order or IntentKind.Replace ? IntentState.Acknowledged : IntentState.Ended;

    private async Task<bool> GiveUpAsync(OrderIntent intent, OrderSearch search)
    {
        if (search.IsAmbiguous(time.GetUtcNow()))
        {
            search.NoteSilence(); // Said once; after a resume it may take as long again.
            await halts.HaltAsync(StopCause.Ambiguous, "rule", $"The fate of {intent.ClientOrderId} in {intent.Symbol} stays open although the broker answers.", everywhere: false, CancellationToken.None);
        }

        return false;
    }

    private enum Presence
    {
        NotYet,
        Ours,
        Another,
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} settled: {Found}", EventName = "unknown_settled")]
        internal static partial void Settled(ILogger logger, string clientOrderId, Presence found);

        [LoggerMessage(LogLevel.Warning, "Looking for order {ClientOrderId} failed: {Failure}", EventName = "order_lookup_failed")]
        internal static partial void LookupFailed(ILogger logger, string clientOrderId, string failure);
    }
}
