using System.Text.Json.Serialization.Metadata;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Telemetry;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>The journal in SQLite, opened when it is first needed, for the account behind the keys.</summary>
internal sealed class SqliteJournal(
    TradingOptions options, IJournalAccount account, IOwners owners, IPolicyPin pin, ICrashPoints crash, DeskMeter meter, TimeProvider time) : IOrderJournal, IStateJournal, IDisposable
{
    private readonly Lock _opening = new();
    private readonly RecentOrders _recent = new();
    private JournalDatabase? _open;
    private string? _installation;
    private JournalScope? _opened;
    private bool _hasTriedToOpen;

    /// <summary>Whose rows are written; null while the broker has not said.</summary>
    internal JournalScope? Scope { get; private set; }

    /// <summary>What held trading back when this process opened it; null before.</summary>
    internal TradingState? StateAtOpening { get; private set; }

    public bool MayHoldUnknown => Database().Read(IntentRows.AnyUnanswered);

    public ValueTask<string> InstallationAsync(CancellationToken cancellationToken)
    {
        Database();
        return ValueTask.FromResult(_installation!); // opening it reads it
    }

    public ValueTask<IReadOnlyList<string>> InstallationsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Database().Read(Installation.All));

    public ValueTask<long> MarkAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Database().LastSeq);

    public ValueTask<JournalView> ViewAsync(JournalAsk ask, CancellationToken cancellationToken) =>
        ReadAsync((rows, scope) => View(rows, scope, JournalDatabase.LastSeqOf(rows), ask), cancellationToken);

    public async ValueTask<JournalDecision> TryBeginAsync(JournalAsk ask, Func<JournalView, JournalDecision> decide, CancellationToken cancellationToken)
    {
        var scope = await OpenedAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        crash.Reached(CrashPoint.BeforeIntent);
        var decision = Database().Write(tx => Decide(tx, scope, ask, decide));
        if (decision.IsAllowed)
            crash.Reached(CrashPoint.AfterCommit);
        return decision;
    }

    public async ValueTask RecordAsync(StateChange change, CancellationToken cancellationToken) =>
        await WriteAsync((tx, scope) => StateRows.Record(tx, scope, change), cancellationToken);

    public ValueTask<OrderIntent?> FindAsync(string clientOrderId, CancellationToken cancellationToken) => ReadAsync((rows, scope) => IntentRows.Find(rows, scope, clientOrderId), cancellationToken);

    public ValueTask<IReadOnlyList<OrderIntent>> LiveAsync(CancellationToken cancellationToken) => ReadAsync((rows, scope) => IntentRows.Live(rows, scope), cancellationToken);

    public ValueTask<IReadOnlyList<OrderIntent>> SameAsync(OrderTerms terms, DateTimeOffset since, CancellationToken cancellationToken) => ReadAsync((rows, scope) => IntentRows.Same(rows, scope, terms, since), cancellationToken);

    public async ValueTask<IReadOnlyList<OrderIntent>> UnknownAsync(CancellationToken cancellationToken)
    {
        var scope = await ReadableAsync(cancellationToken);
        var open = Database().Read(rows => IntentRows.Unanswered(rows, scope));
        var abandoned = open.Where(i => i.State == IntentState.Sending && !owners.IsAlive(i.Owner)).ToList();
        if (abandoned.Count > 0)
            crash.Reached(CrashPoint.DuringRecovery);
        foreach (var intent in abandoned)
            await RecordAsync(new(intent.ClientOrderId, IntentState.Unknown), cancellationToken);
        return [.. open.Where(i => i.State == IntentState.Unknown), .. abandoned.Select(i => i with { State = IntentState.Unknown })];
    }

    public async ValueTask<IReadOnlyDictionary<string, OrderIntent>?> KnownAsync(IReadOnlyCollection<string> clientOrderIds, CancellationToken cancellationToken) =>
        await ReadAsync((rows, scope) => IntentRows.Known(rows, scope, clientOrderIds), cancellationToken);

    public async ValueTask<bool> TryAdoptAsync(OrderIntent intent, StateChange state, CancellationToken cancellationToken)
    {
        var scope = await OpenedAsync(cancellationToken);
        return Database().Write(tx => IntentRows.TryAdopt(tx, scope, intent, state));
    }

    public async ValueTask NoteAsync(Denial denial, CancellationToken cancellationToken) =>
        await WriteAsync((tx, scope) => tx.Append(scope, EntryKind.Denied, denial, JournalJson.Default.Denial), cancellationToken);

    public async ValueTask NoteAsync(string kind, JournalNote note, CancellationToken cancellationToken) =>
        await WriteAsync((tx, scope) => tx.Append(scope, kind, note, JournalJson.Default.JournalNote), cancellationToken);

    public ValueTask<IReadOnlyList<JournalEntry>> LatestAsync(string kind, int most, CancellationToken cancellationToken) => ReadAsync((rows, scope) => EntryRows.Latest(rows, scope, kind, most), cancellationToken);

    public ValueTask<TradingState> StateAsync(DateOnly? day, CancellationToken cancellationToken) => ReadAsync((rows, scope) => StopRows.State(rows, scope, time.GetUtcNow(), day), cancellationToken);

    public async ValueTask StopAsync(Stop stop, bool everywhere, CancellationToken cancellationToken)
    {
        var scope = everywhere ? JournalScope.Everywhere : await OpenedAsync(cancellationToken);
        Database().Write(tx => tx.Append(scope, EntryKind.Stop, stop, JournalJson.Default.Stop));
    }

    public ValueTask<bool> StopOnceAsync(Stop stop, DateOnly? day, Resumption? since, CancellationToken cancellationToken) =>
        WriteAsync((tx, scope) => StopRows.StopOnce(tx, scope, stop, StopRows.State(tx.Rows, scope, time.GetUtcNow(), day), since), cancellationToken);

    public async ValueTask LiftAsync(string cause, string reason, CancellationToken cancellationToken) =>
        await WriteAsync((tx, scope) => tx.Append(scope, EntryKind.Lifted, new(reason, cause), JournalJson.Default.JournalNote), cancellationToken);

    public async ValueTask ResumeAsync(Resumption resumption, Baseline? baseline, CancellationToken cancellationToken)
    {
        var scope = await OpenedAsync(cancellationToken);
        Database().Write(tx =>
        {
            tx.Append(scope, EntryKind.Resumed, resumption, JournalJson.Default.Resumption);
            return baseline is null ? 0 : tx.Append(scope, EntryKind.Baseline, baseline with { ResumedAt = resumption.At }, JournalJson.Default.Baseline);
        });
    }

    public ValueTask ResumeEmbeddedAsync(Resumption resumption, CancellationToken cancellationToken)
    {
        Database().Write(tx => OpeningRows.LivingExchanges(tx.Rows).Append(JournalScope.Everywhere).Max(scope => tx.Append(scope, EntryKind.Resumed, resumption, JournalJson.Default.Resumption)));
        return ValueTask.CompletedTask;
    }

    public ValueTask<Resumption?> ResumedAsync(CancellationToken cancellationToken) => LatestOfAsync(EntryKind.Resumed, JournalJson.Default.Resumption, cancellationToken);

    public ValueTask<Baseline?> BaselineAsync(CancellationToken cancellationToken) => LatestOfAsync(EntryKind.Baseline, JournalJson.Default.Baseline, cancellationToken);

    public async ValueTask KeepBaselineAsync(Baseline baseline, Baseline? before, CancellationToken cancellationToken) => await WriteAsync(
        (tx, scope) => EntryRows.Latest(tx.Rows, scope, EntryKind.Baseline, JournalJson.Default.Baseline) == before ? tx.Append(scope, EntryKind.Baseline, baseline, JournalJson.Default.Baseline) : 0,
        cancellationToken);

    public ValueTask<int> CountStopsAsync(string cause, DateOnly setOn, CancellationToken cancellationToken) =>
        ReadAsync((rows, scope) => StopRows.Count(rows, scope, cause, setOn), cancellationToken);

    public ValueTask<string?> PolicyAsync(CancellationToken cancellationToken) =>
        ReadAsync((rows, scope) => EntryRows.LatestBody(rows, scope, EntryKind.Policy), cancellationToken);

    public async ValueTask AcceptPolicyAsync(AcceptedPolicy accepted, CancellationToken cancellationToken) =>
        await WriteAsync((tx, scope) => tx.Append(scope, EntryKind.Policy, accepted, JournalJson.Default.AcceptedPolicy), cancellationToken);

    /// <summary>All of it, whoever the account is.</summary>
    internal JournalDatabase Home => Database();

    /// <summary>What holds any account of this home back: all that can be asked while the account is not known.</summary>
    internal TradingState StateOfAny() => Database().Read(rows => StopRows.StateOfAny(rows, time.GetUtcNow()));

    /// <summary>Whether its last write succeeded.</summary>
    internal bool IsWritten => !Database().IsFailing;

    /// <summary>The account's rows for whoever only watches; null while the account is not known, for which nobody is asked.</summary>
    internal JournalGlance? Glance(JournalAsk ask) => Scope?.ToString() is not { } scope ? null : Database().Read(rows =>
        new JournalGlance(View(rows, scope, JournalDatabase.LastSeqOf(rows), ask), IntentRows.Unanswered(rows, scope), ApprovalRows.CountWaiting(rows, scope, time.GetUtcNow())));

    /// <summary>An intent with this process as its sender.</summary>
    internal OrderIntent Owned(OrderIntent intent)
    {
        try
        {
            return intent with { Owner = owners.Me };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return intent; // Nobody's: whoever takes it over looks for the order, which does no harm.
        }
    }

    /// <summary>Writes down what was noted while this could not be written.</summary>
    internal void TakeOver(IEnumerable<EmergencyLine> lines)
    {
        var scope = _opened?.ToString() ?? throw new JournalUnavailableException("The account is not known yet.");
        Database().Write(tx =>
        {
            foreach (var line in lines)
                TakenOver.Append(tx, line.Scope ?? scope, line);
            return 0;
        });
    }

    public void Dispose() => _open?.Dispose();

    private JournalView View(JournalConnection rows, string scope, long committed, JournalAsk ask)
    {
        var (now, day) = (time.GetUtcNow(), DaySums.Of(rows, scope, Projection.Text(ask.Day)));
        var minute = _recent.Since(rows, scope, committed, now - TimeSpan.FromMinutes(1));
        return new(IntentRows.Unreflected(rows, scope, ask.Mark), minute.Reducing)
        {
            OpeningInLastMinute = minute.Opening,
            OpeningToday = day.Orders,
            NotionalToday = day.Notional,
            ReplacedCounts = ask.Replaced is { } replaced ? ReservedCost.Of(rows, scope, replaced)?.Counted ?? 0 : 0,
            State = StopRows.State(rows, scope, now, ask.Day),
            Same = ask.Repeat is { } repeat ? IntentRows.Same(rows, scope, repeat.Terms, repeat.Since) : [],
            Approvals = ask.Approval is { } approval ? ApprovalRows.View(rows, scope, approval) : null,
            Lapsing = IntentRows.Lapsing(rows, scope, Projection.Text(ask.Day)),
            Loosened = pin.Loosened(EntryRows.LatestBody(rows, scope, EntryKind.Policy)),
        };
    }

    private JournalDecision Decide(JournalTransaction tx, string scope, JournalAsk ask, Func<JournalView, JournalDecision> decide)
    {
        foreach (var change in ask.Seen ?? [])
            StateRows.Record(tx, scope, change);
        var decision = decide(View(tx.Rows, scope, tx.Before, ask));
        var intent = Owned(decision.Intent);
        // Before what the rules say: that a limit denies this call must not be read as if the id's order, sent meanwhile, were none.
        if (IntentRows.Find(tx.Rows, scope, intent.ClientOrderId) is { } earlier && Refusal(earlier, intent, ask.IsNew) is { } refusal)
            return decision with { Objections = [refusal] };
        if (!decision.IsAllowed)
            return ApprovalRows.Keep(tx, scope, decision);
        tx.Append(scope, EntryKind.Intent, intent, JournalJson.Default.OrderIntent);
        var kept = ApprovalRows.Keep(tx, scope, decision);
        crash.Reached(CrashPoint.InsideTransaction);
        return kept;
    }

    /// <summary>An id whose order was not placed may carry the same order once more, but not by a call that has begun before: whoever was told "not placed" can rely on it.</summary>
    private static Objection? Refusal(OrderIntent earlier, OrderIntent intent, bool isNew)
    {
        if (earlier.Terms != intent.Terms)
            return Refusals.IdReused(intent.ClientOrderId);
        return earlier.State == IntentState.NotPlaced && !isNew ? null : Refusals.IdInFlight(intent.ClientOrderId);
    }

    private ValueTask<T?> LatestOfAsync<T>(string kind, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => ReadAsync((rows, scope) => EntryRows.Latest(rows, scope, kind, type), cancellationToken);

    internal async ValueTask<T> ReadAsync<T>(Func<JournalConnection, string, T> read, CancellationToken cancellationToken)
    {
        var scope = await ReadableAsync(cancellationToken);
        return Database().Read(rows => read(rows, scope));
    }

    internal async ValueTask<T> WriteAsync<T>(Func<JournalTransaction, string, T> write, CancellationToken cancellationToken)
    {
        var scope = await OpenedAsync(cancellationToken);
        return Database().Write(tx => write(tx, scope));
    }

    /// <summary>Makes sure that this process has said that it works on the account's rows.</summary>
    internal async ValueTask OpenAsync(CancellationToken cancellationToken) => await OpenedAsync(cancellationToken);

    /// <summary>The account's rows; says at the first call of a process that it works on them.</summary>
    private async ValueTask<string> OpenedAsync(CancellationToken cancellationToken)
    {
        var scope = await AccountAsync(cancellationToken);
        if (_opened == scope)
            return scope.ToString();
        _hasTriedToOpen = true;
        StateAtOpening = Database().Write(tx =>
        {
            OpeningRows.Open(tx, scope.ToString(), new(owners.Me, options.IsEphemeral), owners, pin);
            return StopRows.State(tx.Rows, scope.ToString(), time.GetUtcNow(), day: null);
        });
        _opened = scope;
        return scope.ToString();
    }

    /// <summary>The same for whoever only reads: what cannot be written can still be read.</summary>
    private async ValueTask<string> ReadableAsync(CancellationToken cancellationToken)
    {
        if (_hasTriedToOpen)
            return (await AccountAsync(cancellationToken)).ToString();
        try
        {
            return await OpenedAsync(cancellationToken);
        }
        catch (JournalUnavailableException e) when (!e.IsAccountUnknown)
        {
            return (await AccountAsync(cancellationToken)).ToString();
        }
    }

    private async ValueTask<JournalScope> AccountAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (Scope = await account.ScopeAsync(cancellationToken)).Value; // just set
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            throw new JournalUnavailableException("The broker does not say which account the keys belong to.", e) { IsAccountUnknown = true };
        }
    }

    private JournalDatabase Database()
    {
        if (_open is { } open)
            return open;
        lock (_opening)
            return _open ??= Begun(JournalDatabase.Open(options.Journal, time, crash, meter));
    }

    private JournalDatabase Begun(JournalDatabase database)
    {
        _installation = Installation.Of(database, time);
        return database;
    }
}
