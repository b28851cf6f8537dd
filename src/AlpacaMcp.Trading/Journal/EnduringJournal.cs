using System.Globalization;
using System.Security.Cryptography;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Journal;

/// <summary>
/// The journal as the desk sees it. While the journal cannot be used nothing opens; what only reduces, cancels, and what is learned of orders
/// already sent go to the emergency file and, when even that fails, to the log: no file may keep a position from being closed.
/// </summary>
internal sealed partial class EnduringJournal(SqliteJournal journal, EmergencyFile emergency, TimeProvider time, ILogger<EnduringJournal> logger)
    : IOrderJournal, IStateJournal, IApprovalJournal
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(250);

    private readonly string _spare = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private readonly UnwrittenIntents _unwritten = new();
    private readonly SqliteApprovals _approvals = new(journal);
    private TradingState? _lastState;

    /// <summary>What this process has begun and no journal has yet.</summary>
    internal IReadOnlyList<OrderIntent> Unwritten => _unwritten.Counting;

    public bool MayHoldUnknown
    {
        get
        {
            try
            {
                return _unwritten.Any || journal.MayHoldUnknown || emergency.HoldsLines();
            }
            catch (JournalUnavailableException)
            {
                return true; // Whoever then asks for them is told why there are none to be had.
            }
        }
    }

    public async ValueTask<string> InstallationAsync(CancellationToken cancellationToken) =>
        await OrAsync(() => journal.InstallationAsync(cancellationToken), _spare);

    public async ValueTask<IReadOnlyList<string>> InstallationsAsync(CancellationToken cancellationToken) =>
        [.. await OrAsync(() => journal.InstallationsAsync(cancellationToken), []), _spare];

    public ValueTask<long> MarkAsync(CancellationToken cancellationToken) => OrAsync(() => journal.MarkAsync(cancellationToken), 0);

    public async ValueTask<JournalView> ViewAsync(JournalAsk ask, CancellationToken cancellationToken)
    {
        try
        {
            var view = await journal.ViewAsync(ask, cancellationToken);
            _lastState = view.State;
            return view;
        }
        catch (JournalUnavailableException e)
        {
            Log.Unavailable(logger, e.Message);
            return _unwritten.With(new([], 0) { State = Blind(e), IsBlind = true });
        }
    }

    public async ValueTask<JournalDecision> TryBeginAsync(JournalAsk ask, Func<JournalView, JournalDecision> decide, CancellationToken cancellationToken)
    {
        try
        {
            await CatchUpAsync(cancellationToken);
            await journal.OpenAsync(cancellationToken); // The first time it asks the broker for the account.
            var began = time.GetTimestamp();
            var decision = await journal.TryBeginAsync(ask, decide, cancellationToken);
            NoteSlow(began);
            return decision;
        }
        catch (JournalUnavailableException e)
        {
            return BeginWithout(await ViewAsync(ask, cancellationToken), decide, e);
        }
    }

    public async ValueTask RecordAsync(StateChange change, CancellationToken cancellationToken)
    {
        _unwritten.Record(change);
        await OrNotedAsync(Write, Line(EntryKind.State) with { Change = change });

        async ValueTask Write()
        {
            await CatchUpAsync(cancellationToken); // The intent may be among what was noted.
            var began = time.GetTimestamp();
            await journal.RecordAsync(change, cancellationToken);
            NoteSlow(began);
        }
    }

    public async ValueTask<OrderIntent?> FindAsync(string clientOrderId, CancellationToken cancellationToken) =>
        _unwritten.Find(clientOrderId) ?? await OrAsync(() => journal.FindAsync(clientOrderId, cancellationToken), null);

    public async ValueTask<IReadOnlyList<OrderIntent>> LiveAsync(CancellationToken cancellationToken) =>
        [.. (await OrAsync(() => journal.LiveAsync(cancellationToken), [])).Concat(_unwritten.Counting).DistinctBy(intent => intent.ClientOrderId)];

    public ValueTask<IReadOnlyList<OrderIntent>> SameAsync(OrderTerms terms, DateTimeOffset since, CancellationToken cancellationToken) =>
        OrAsync(() => journal.SameAsync(terms, since, cancellationToken), []);

    public ValueTask<IReadOnlyDictionary<string, OrderIntent>?> KnownAsync(IReadOnlyCollection<string> clientOrderIds, CancellationToken cancellationToken) =>
        OrAsync(() => journal.KnownAsync(clientOrderIds, cancellationToken), null);

    // Whoever adopts tries again later: the order stays where it is.
    public ValueTask<bool> TryAdoptAsync(OrderIntent intent, StateChange state, CancellationToken cancellationToken) => journal.TryAdoptAsync(intent, state, cancellationToken);

    public async ValueTask<IReadOnlyList<OrderIntent>> UnknownAsync(CancellationToken cancellationToken)
    {
        var known = await OrAsync(Read, []);
        return [.. known.Concat(_unwritten.Counting.Where(intent => intent.State == IntentState.Unknown)).DistinctBy(intent => intent.ClientOrderId)];

        async ValueTask<IReadOnlyList<OrderIntent>> Read()
        {
            await CatchUpAsync(cancellationToken);
            return await journal.UnknownAsync(cancellationToken);
        }
    }

    public async ValueTask NoteAsync(Denial denial, CancellationToken cancellationToken) =>
        await OrNotedAsync(() => journal.NoteAsync(denial, cancellationToken), Line(EntryKind.Denied) with { Note = new(denial.What) });

    public async ValueTask NoteAsync(string kind, JournalNote note, CancellationToken cancellationToken) =>
        await OrNotedAsync(() => journal.NoteAsync(kind, note, cancellationToken), Line(kind) with { Note = note });

    public ValueTask<IReadOnlyList<JournalEntry>> LatestAsync(string kind, int most, CancellationToken cancellationToken) => OrAsync(() => journal.LatestAsync(kind, most, cancellationToken), []);

    public async ValueTask<TradingState> StateAsync(DateOnly? day, CancellationToken cancellationToken)
    {
        try
        {
            return _lastState = await journal.StateAsync(day, cancellationToken);
        }
        catch (JournalUnavailableException e)
        {
            return Blind(e);
        }
    }

    // Whoever halts must know that it is not in the journal: the file then stands for it.
    public ValueTask StopAsync(Stop stop, bool everywhere, CancellationToken cancellationToken) => journal.StopAsync(stop, everywhere, cancellationToken);

    public ValueTask<bool> StopOnceAsync(Stop stop, DateOnly? day, Resumption? since, CancellationToken cancellationToken) => journal.StopOnceAsync(stop, day, since, cancellationToken);

    public ValueTask LiftAsync(string cause, string reason, CancellationToken cancellationToken) => journal.LiftAsync(cause, reason, cancellationToken);

    public ValueTask ResumeAsync(Resumption resumption, Baseline? baseline, CancellationToken cancellationToken) => journal.ResumeAsync(resumption, baseline, cancellationToken);

    public ValueTask ResumeEmbeddedAsync(Resumption resumption, CancellationToken cancellationToken) => journal.ResumeEmbeddedAsync(resumption, cancellationToken);

    public ValueTask<Resumption?> ResumedAsync(CancellationToken cancellationToken) => journal.ResumedAsync(cancellationToken);

    public ValueTask<Baseline?> BaselineAsync(CancellationToken cancellationToken) => journal.BaselineAsync(cancellationToken);

    public ValueTask KeepBaselineAsync(Baseline baseline, Baseline? before, CancellationToken cancellationToken) => journal.KeepBaselineAsync(baseline, before, cancellationToken);

    public ValueTask<int> CountStopsAsync(string cause, DateOnly setOn, CancellationToken cancellationToken) => journal.CountStopsAsync(cause, setOn, cancellationToken);

    public ValueTask<string?> PolicyAsync(CancellationToken cancellationToken) => journal.PolicyAsync(cancellationToken);

    public ValueTask AcceptPolicyAsync(AcceptedPolicy accepted, CancellationToken cancellationToken) => journal.AcceptPolicyAsync(accepted, cancellationToken);

    // A person's word that cannot be written down is none: whoever asks is told.
    public ValueTask<Approval?> ApprovalAsync(string id, CancellationToken cancellationToken) => _approvals.ApprovalAsync(id, cancellationToken);

    public async ValueTask<ApprovalDecision> DecideAsync(ApprovalAsk ask, Func<ApprovalView, ApprovalDecision> decide, CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken); // What the caller has read may be among what was noted.
        return await _approvals.DecideAsync(ask, decide, cancellationToken);
    }

    public ValueTask<Approval?> AnswerAsync(string id, Func<Approval, Approval?> answer, CancellationToken cancellationToken) => _approvals.AnswerAsync(id, answer, cancellationToken);

    public ValueTask<bool> TaintAsync(Taint taint, CancellationToken cancellationToken) =>
        OrNotedAsync(async () => await _approvals.TaintAsync(taint, cancellationToken), Line(EntryKind.Taint) with { Taint = taint });

    /// <summary>
    /// Without a journal: the state that was last read. When none ever was, halted, for it may have been; in a home that never had a journal only
    /// what opens is held back.
    /// </summary>
    private TradingState Blind(JournalUnavailableException e)
    {
        if ((_lastState ?? journal.StateAtOpening) is { } last)
            return last;
        try
        {
            if (e.IsAccountUnknown)
                return journal.StateOfAny();
        }
        catch (JournalUnavailableException also)
        {
            Log.Unavailable(logger, also.Message);
        }

        var mode = e.IsHomeNew ? TradingMode.Reducing : TradingMode.Halted;
        return TradingState.Of([new() { Cause = StopCause.Journal, Mode = mode, By = "rule", Reason = "The journal cannot be read.", Since = time.GetUtcNow() }]);
    }

    private JournalDecision BeginWithout(JournalView view, Func<JournalView, JournalDecision> decide, JournalUnavailableException e)
    {
        var decision = _unwritten.Begin(view, seen => OnlyToReduce(decide(seen), e));
        if (decision.IsAllowed && !emergency.TryAdd(Line(EntryKind.Intent) with { Intent = decision.Intent }))
            Log.NowhereToNote(logger, EntryKind.Intent, decision.Intent.ClientOrderId);
        return decision;
    }

    private JournalDecision OnlyToReduce(JournalDecision decision, JournalUnavailableException e) => decision switch
    {
        { IsAllowed: false } => decision,
        { Intent.IsReducing: true } => decision with { Intent = journal.Owned(decision.Intent) },
        _ => decision with { Objections = [Refusals.JournalUnavailable(e.Message)] },
    };

    private EmergencyLine Line(string kind) => new(time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), kind, Scope: journal.Scope?.ToString());

    /// <summary>What was noted while the journal could not be written goes before anything else.</summary>
    private async ValueTask CatchUpAsync(CancellationToken cancellationToken)
    {
        var holdsLines = emergency.HoldsLines();
        if (!holdsLines && !_unwritten.Any)
            return;
        await journal.OpenAsync(cancellationToken);
        if (holdsLines)
            emergency.Drain(journal.TakeOver);
        _unwritten.Drain(intents => journal.TakeOver(intents.SelectMany(Lines)));
    }

    private IEnumerable<EmergencyLine> Lines(OrderIntent intent) =>
        [Line(EntryKind.Intent) with { Intent = intent }, Line(EntryKind.State) with { Change = new(intent.ClientOrderId, intent.State, intent.End) }];

    private async ValueTask<T> OrAsync<T>(Func<ValueTask<T>> ask, T otherwise)
    {
        try
        {
            return await ask();
        }
        catch (JournalUnavailableException e)
        {
            Log.Unavailable(logger, e.Message);
            return otherwise;
        }
    }

    /// <returns>False when it is kept nowhere.</returns>
    private async ValueTask<bool> OrNotedAsync(Func<ValueTask> write, EmergencyLine line)
    {
        try
        {
            await write();
            return true;
        }
        catch (JournalUnavailableException e)
        {
            Log.Unavailable(logger, e.Message);
            var isNoted = emergency.TryAdd(line);
            if (!isNoted)
                Log.NowhereToNote(logger, line.Kind, line.Change?.Id ?? line.Note?.Id ?? line.Note?.Text ?? "");
            return isNoted;
        }
    }

    private void NoteSlow(long began)
    {
        if (time.GetElapsedTime(began) is var took && took > Slow)
            Log.Slow(logger, took.TotalMilliseconds);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The journal took {Milliseconds:0} ms for a row", EventName = "journal_slow")]
        internal static partial void Slow(ILogger logger, double milliseconds);

        [LoggerMessage(LogLevel.Error, "The journal is not available: {Problem}", EventName = "journal_unavailable")]
        internal static partial void Unavailable(ILogger logger, string problem);

        [LoggerMessage(LogLevel.Error, "Neither journal nor emergency file could take this: {Kind} {What}", EventName = "journal_note_lost")]
        internal static partial void NowhereToNote(ILogger logger, string kind, string what);
    }
}
