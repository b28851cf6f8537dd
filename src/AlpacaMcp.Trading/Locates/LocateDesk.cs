using AlpacaMcp.Api;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Reconciliation;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Telemetry;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Locates;

/// <summary>
/// The one door to the broker for locates. Alpaca takes no id of ours for them, so one is journaled, sent once and never again; when its answer
/// is lost, the list of locates is compared with what it was before.
/// </summary>
public sealed partial class LocateDesk : IDisposable
{
    private const int MostLooks = 3;

    private readonly LocateSender _sender;
    private readonly SnapshotReader _snapshots;
    private readonly RiskPolicy _policy;
    private readonly IOrderJournal _journal;
    private readonly IntentIds _ids;
    private readonly UnknownIntents _unknown;
    private readonly Reconciler _reconciler;
    private readonly ApprovalGate _approvals;
    private readonly TradingHalts _halts;
    private readonly DeskMeter _meter;
    private readonly TimeProvider _time;
    private readonly ILogger<LocateDesk> _logger;

    // One at a time: two equal wishes at once could not be told apart in the list.
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal LocateDesk(
        LocateSender sender,
        SnapshotReader snapshots,
        RiskPolicy policy,
        IOrderJournal journal,
        IntentIds ids,
        UnknownIntents unknown,
        Reconciler reconciler,
        ApprovalGate approvals,
        TradingHalts halts,
        DeskMeter meter,
        TimeProvider time,
        ILogger<LocateDesk> logger)
    {
        _sender = sender;
        _snapshots = snapshots;
        _policy = policy;
        _journal = journal;
        _ids = ids;
        _unknown = unknown;
        _reconciler = reconciler;
        _approvals = approvals;
        _halts = halts;
        _meter = meter;
        _time = time;
        _logger = logger;
    }

    /// <summary>Locates shares, at most once.</summary>
    public async Task<LocateOutcome> CreateAsync(LocateWish wish, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        var outcome = await CarryOutAsync(wish, cancellationToken);
        _meter.Answered(IntentKind.Locate, outcome.Kind, outcome.Objections, _time.GetElapsedTime(began));
        return outcome;
    }

    private async Task<LocateOutcome> CarryOutAsync(LocateWish wish, CancellationToken cancellationToken)
    {
        if (LocateRules.Malformed(wish) is { Count: > 0 } malformed)
            return LocateOutcome.Refused(OutcomeKind.Invalid, malformed);
        await _halts.NoticeFileAsync(cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await _unknown.SettleAsync(cancellationToken);
            await _reconciler.TryDueAsync(cancellationToken);
            var (intent, objections) = await JudgeAsync(wish, cancellationToken);
            return objections.Count == 0 ? await _sender.SendAsync(wish, intent!) : await DeniedAsync(wish, objections); // without objections there is an intent
        }
        catch (AlpacaApiException e) when (!e.OutcomeUnknown)
        {
            return LocateOutcome.Rejected(BrokerRejection.From(e)); // The list was refused, and so would the locate have been: nothing was sent.
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>Judges and, with no objection, commits the intent. A locate of another process that ended while the list was read makes it look again.</summary>
    private async Task<(OrderIntent? Intent, IReadOnlyList<Objection> Objections)> JudgeAsync(LocateWish wish, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            if (await _snapshots.ReadBookAsync(cancellationToken) is not { } book)
                return (null, [Refusals.StateUnreadable("orders and positions")]);
            if (LocateRules.Denied(wish, _policy, book.Equity) is { Count: > 0 } denied)
                return (null, denied);
            var known = await _sender.KnownAsync(wish.Symbol, cancellationToken);
            var intent = LocateRules.Intent(wish, await _ids.NextAsync(cancellationToken), book, known, _time.GetUtcNow()) with { PolicyHash = _policy.Hash() };
            var ask = book.Ask with { Approval = _approvals.AskFor(IntentKind.Locate, intent.Terms) };
            var decision = await _journal.TryBeginAsync(ask, journal => Decide(wish, intent, book, journal), cancellationToken);
            if (decision.IsAllowed || look == MostLooks || decision.Objections is not [{ Code: LocateRules.InFlight }])
                return (intent, decision.Objections);
        }
    }

    private JournalDecision Decide(LocateWish wish, OrderIntent intent, RiskSnapshot book, JournalView journal)
    {
        JournalDecision decision = new(intent, [.. _reconciler.HasCompared ? (Objection[])[] : [Refusals.NotReconciled], .. LocateRules.Judge(wish, _policy, book, journal)]);
        return _approvals.Judge(decision, new(LocateTerms.InWords(wish), intent.Notional, book.Equity), journal);
    }

    private async Task<LocateOutcome> DeniedAsync(LocateWish wish, IReadOnlyList<Objection> objections)
    {
        Log.Denied(_logger, wish.Symbol, string.Join(", ", objections.Select(o => o.Code)));
        await _journal.NoteDeniedAsync(LocateTerms.InWords(wish), _policy.Hash(), objections);
        return LocateOutcome.Refused(OutcomeKind.Denied, objections);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Locate of {Symbol} denied: {Codes}", EventName = "locate_denied")]
        internal static partial void Denied(ILogger logger, string symbol, string codes);
    }
}
