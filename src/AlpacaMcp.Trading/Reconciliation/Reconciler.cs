using System.Globalization;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Telemetry;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Reconciliation;

/// <summary>
/// Compares the broker's orders with the journal: before a process opens anything, again after broker, clock or journal could not be relied on, and
/// whenever it is asked to. It only looks; what it finds is written down and may hold trading back, and nothing is ever sent.
/// </summary>
public sealed partial class Reconciler
{
    private const string WithoutARow = "carries this installation's id and was in no row of the journal";
    private const string InALostJournal = "was placed on a day of which the journal was lost, by whomever";

    private readonly LatestOrders _latest;
    private readonly IOrderJournal _journal;
    private readonly IStateJournal _states;
    private readonly IntentIds _ids;
    private readonly UnknownIntents _unknown;
    private readonly TradingHalts _halts;
    private readonly DeskMeter _meter;
    private readonly TimeProvider _time;
    private readonly ILogger<Reconciler> _logger;
    private readonly Lock _joining = new();
    private Task<Comparison?>? _running;
    private long _comparedAt; // UTC ticks; 0 before.
    private long _dueSince; // UTC ticks; 0 when nothing has happened since the last comparison.

    internal Reconciler(
        OrdersClient orders, IOrderJournal journal, IStateJournal states, IntentIds ids, UnknownIntents unknown, TradingHalts halts, DeskMeter meter, TimeProvider time, ILogger<Reconciler> logger)
    {
        _latest = new(orders, journal, ids);
        _journal = journal;
        _states = states;
        _ids = ids;
        _unknown = unknown;
        _halts = halts;
        _meter = meter;
        _time = time;
        _dueSince = time.GetUtcNow().UtcTicks;
        _logger = logger;
    }

    /// <summary>Whether this process has compared since its start and since the last accident: nothing opens before.</summary>
    internal bool HasCompared => Volatile.Read(ref _dueSince) == 0;

    /// <summary>Since the last comparison; null before the first.</summary>
    internal TimeSpan? SinceComparison => Volatile.Read(ref _comparedAt) is > 0 and var at ? _time.GetUtcNow() - new DateTimeOffset(at, TimeSpan.Zero) : null;

    /// <summary>How long one has been due.</summary>
    internal TimeSpan Lag => Volatile.Read(ref _dueSince) is > 0 and var since ? _time.GetUtcNow() - new DateTimeOffset(since, TimeSpan.Zero) : TimeSpan.Zero;

    /// <summary>Broker, clock or journal could not be relied on: what was known before is known no longer.</summary>
    internal void Lapse() => Interlocked.CompareExchange(ref _dueSince, _time.GetUtcNow().UtcTicks, 0);

    /// <summary>Compares now; several callers share one comparison.</summary>
    /// <param name="cancellationToken">Stops the waiting, not the comparison.</param>
    /// <returns>Null when the journal cannot be read.</returns>
    /// <exception cref="Exception">As <see cref="BrokerFailure.Is"/> knows them: the broker does not say, which is no finding.</exception>
    public Task<Comparison?> RunAsync(CancellationToken cancellationToken)
    {
        lock (_joining)
            return (_running is { IsCompleted: false } running ? running : _running = CompareAsync()).WaitAsync(cancellationToken);
    }

    /// <summary>Compares if that is due; false when it cannot be done now.</summary>
    internal async Task<bool> TryDueAsync(CancellationToken cancellationToken)
    {
        if (HasCompared)
            return true;
        try
        {
            return await RunAsync(cancellationToken) is not null;
        }
        catch (Exception e) when (BrokerFailure.Is(e) || e is JournalUnavailableException)
        {
            Log.NotCompared(_logger, e.GetType().Name);
            return false;
        }
    }

    private async Task<Comparison?> CompareAsync()
    {
        var due = Volatile.Read(ref _dueSince);
        var before = _journal.MayHoldUnknown ? (await _journal.UnknownAsync(CancellationToken.None)).Count : 0;
        var unknown = await _unknown.SettleAsync(CancellationToken.None);
        // The broker first: whatever it shows was committed to the journal before it was sent.
        var shown = await _latest.ListAsync();
        if (await _journal.KnownAsync([.. shown.Select(IdOf)], CancellationToken.None) is not { } known)
            return null;
        List<FoundOrder> orphans = [], ambiguous = [], foreign = [];
        var lost = await LostDayAsync(shown);
        foreach (var order in shown)
            (await SortAsync(order, known.GetValueOrDefault(IdOf(order)), lost) switch { Standing.Orphan => orphans, Standing.Ambiguous => ambiguous, Standing.Foreign => foreign, _ => null })?.Add(FoundOrder.Of(order));
        foreach (var change in SeenOrders.Changes([.. known.Values], shown))
            await _journal.RecordAsync(change, CancellationToken.None);
        Comparison found = new() { Settled = Math.Max(0, before - unknown), Unknown = unknown, Orphans = orphans, Ambiguous = ambiguous, Foreign = foreign };
        await _journal.NoteAsync(EntryKind.Reconciled, new(InWords(found)), CancellationToken.None);
        Log.Compared(_logger, unknown, orphans.Count, ambiguous.Count, foreign.Count);
        _meter.Compared(orphans.Count, ambiguous.Count);
        Volatile.Write(ref _comparedAt, _time.GetUtcNow().UtcTicks);
        Interlocked.CompareExchange(ref _dueSince, 0, due); // Unless something happened meanwhile.
        return found;
    }

    /// <summary>
    /// The latest day of orders while the operator has not yet resumed after a journal was lost, changed or restored: whose they are can no longer be told
    /// from ids that callers chose, so that all of them count. Null otherwise.
    /// </summary>
    private async Task<DateOnly?> LostDayAsync(IReadOnlyList<Order> shown)
    {
        var state = await _states.StateAsync(day: null, CancellationToken.None);
        return state.Stops.Any(stop => stop.Cause == StopCause.Journal) ? LatestOrders.DayOf(shown.MaxBy(order => order.SubmittedAt)) : null;
    }

    private async Task<Standing> SortAsync(Order order, OrderIntent? row, DateOnly? lost)
    {
        if (row is null && IdOf(order) is { Length: > 0 } id && await _ids.MadeAsync(id, CancellationToken.None))
            return await AdoptAsync(order);
        if (row is null)
            return lost is not null && LatestOrders.DayOf(order) == lost && IdOf(order).Length > 0 ? await AdoptAsync(order, InALostJournal) : order.Status.IsOpen ? Standing.Foreign : Standing.Expected;
        // Rejected after all is what its sender was told.
        return row.State == IntentState.NotPlaced && order.Status != OrderStatus.Rejected && await _ids.IsOursAsync(row.ClientOrderId, row.Terms, order)
            ? await CorrectAsync(order, row)
            : Standing.Expected;
    }

    private async Task<Standing> AdoptAsync(Order order, string why = WithoutARow)
    {
        var reason = $"Order {order.Id} in {order.Symbol} {why}. It is counted now.";
        // First: once the order has its row nobody takes it for an orphan again, and a process may end between the two.
        await _states.StopAsync(new() { Cause = StopCause.Orphan, Mode = TradingMode.Reducing, By = "rule", Reason = reason, Since = _time.GetUtcNow() }, everywhere: false, CancellationToken.None);
        var isFirst = await _journal.TryAdoptAsync(AdoptedIntent.Of(order, _time.GetUtcNow()), AdoptedIntent.StateOf(order), CancellationToken.None);
        return isFirst ? Standing.Orphan : Standing.Expected; // Otherwise another process has.
    }

    private async Task<Standing> CorrectAsync(Order order, OrderIntent row)
    {
        await _journal.RecordAsync(new(row.ClientOrderId, IntentState.Acknowledged), CancellationToken.None);
        await _halts.HaltAsync(
            StopCause.Ambiguous, "rule", $"Order {order.Id} in {order.Symbol} is at the broker ({order.Status.Value}) although {row.ClientOrderId} was held for never placed.", everywhere: false, CancellationToken.None);
        return Standing.Ambiguous;
    }

    private static string IdOf(Order order) => order.ClientOrderId ?? "";

    private static string InWords(Comparison found) => string.Create(
        CultureInfo.InvariantCulture,
        $"{found.Settled} settled, {found.Unknown} unknown, {found.Orphans.Count} orphans, {found.Ambiguous.Count} ambiguous, {found.Foreign.Count} open orders of others.");

    private enum Standing
    {
        Expected,
        Foreign,
        Orphan,
        Ambiguous,
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Broker and journal compared: {Unknown} unknown, {Orphans} orphans, {Ambiguous} ambiguous, {Foreign} foreign", EventName = "reconciled")]
        internal static partial void Compared(ILogger logger, int unknown, int orphans, int ambiguous, int foreign);

        [LoggerMessage(LogLevel.Warning, "Broker and journal could not be compared: {Failure}", EventName = "reconcile_failed")]
        internal static partial void NotCompared(ILogger logger, string failure);
    }
}
