using AlpacaMcp.Api;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Reconciliation;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Telemetry;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Options;

/// <summary>
/// Exercises bought contracts. The endpoint takes no id, so that a second request could exercise twice: it is sent once, and an answer that is
/// lost is settled by looking at the position.
/// </summary>
public sealed partial class ExerciseDesk
{
    private readonly PositionsClient _positions;
    private readonly SnapshotReader _snapshots;
    private readonly RiskPolicy _policy;
    private readonly IOrderJournal _journal;
    private readonly IntentIds _ids;
    private readonly UnknownIntents _unknown;
    private readonly Reconciler _reconciler;
    private readonly ExerciseFate _fate;
    private readonly ApprovalGate _approvals;
    private readonly TradingHalts _halts;
    private readonly ISendGate _gate;
    private readonly SettlementTimes _times;
    private readonly DeskMeter _meter;
    private readonly TimeProvider _time;
    private readonly ILogger<ExerciseDesk> _logger;

    internal ExerciseDesk(
        PositionsClient positions,
        SnapshotReader snapshots,
        RiskPolicy policy,
        IOrderJournal journal,
        IntentIds ids,
        UnknownIntents unknown,
        Reconciler reconciler,
        ExerciseFate fate,
        ApprovalGate approvals,
        TradingHalts halts,
        ISendGate gate,
        SettlementTimes times,
        DeskMeter meter,
        TimeProvider time,
        ILogger<ExerciseDesk> logger)
    {
        _positions = positions;
        _snapshots = snapshots;
        _policy = policy;
        _journal = journal;
        _ids = ids;
        _unknown = unknown;
        _reconciler = reconciler;
        _fate = fate;
        _approvals = approvals;
        _halts = halts;
        _gate = gate;
        _times = times;
        _meter = meter;
        _time = time;
        _logger = logger;
    }

    /// <summary>Exercises every contract of a position that no open order holds; the shares change hands at once.</summary>
    /// <param name="symbolOrContractId">OCC symbol or contract id.</param>
    /// <param name="cancellationToken">Stops before the request leaves; after that it is followed to its end.</param>
    public async Task<ExerciseOutcome> ExerciseAsync(string symbolOrContractId, CancellationToken cancellationToken) =>
        Answered(IntentKind.Exercise, _time.GetTimestamp(), await CarryOutAsync(symbolOrContractId, cancellationToken));

    private async Task<ExerciseOutcome> CarryOutAsync(string symbolOrContractId, CancellationToken cancellationToken)
    {
        var latest = await _fate.MarkAsync(cancellationToken); // First: what trades in between is then counted, and not taken for an exercise.
        var (found, refusal) = await FindAsync(symbolOrContractId, cancellationToken);
        if (found is null)
            return ExerciseOutcome.Denied(refusal!); // one of the two is given
        var exercise = found with { KnownActivities = latest };
        if (exercise.Qty == 0)
            return ExerciseOutcome.Denied(Refusals.NothingToExercise(exercise.Contract));
        await _halts.NoticeFileAsync(cancellationToken);
        await _unknown.SettleAsync(cancellationToken);
        await _reconciler.TryDueAsync(cancellationToken);
        if (await _snapshots.ReadToDecideAsync(exercise.Trade(exercise.Contract.Root), cancellationToken) is not { } snapshot)
            return await DeniedAsync(exercise.InWords, [Refusals.StateUnreadable("orders and positions")]);
        var id = await _ids.NextAsync(cancellationToken);
        var ask = snapshot.Ask with { Approval = _approvals.AskFor(IntentKind.Exercise, exercise.Terms) };
        var decision = await _journal.TryBeginAsync(ask, journal => Decide(exercise, id, snapshot, journal), cancellationToken);
        if (!decision.IsAllowed)
            return await DeniedAsync(exercise.InWords, decision.Objections);

        var intent = decision.Intent;
        return await RecordedAsync(
            () => SendAsync(exercise, () => _positions.ExerciseAsync(exercise.Contract.ToString(), _gate, CancellationToken.None), () => SettleAsync(intent)),
            kind => new(id, StateOf(kind)));
    }

    /// <summary>Lets contracts that expire today lapse instead of being exercised. It changes no position before the evening, and nothing shows whether it arrived.</summary>
    /// <param name="symbolOrContractId">OCC symbol or contract id.</param>
    /// <param name="cancellationToken">Stops before the request leaves.</param>
    public async Task<ExerciseOutcome> DeclineAsync(string symbolOrContractId, CancellationToken cancellationToken) =>
        Answered(IntentKind.Lapse, _time.GetTimestamp(), await LetLapseAsync(symbolOrContractId, cancellationToken));

    private async Task<ExerciseOutcome> LetLapseAsync(string symbolOrContractId, CancellationToken cancellationToken)
    {
        var (exercise, refusal) = await FindAsync(symbolOrContractId, cancellationToken);
        if (exercise is null)
            return ExerciseOutcome.Denied(refusal!); // one of the two is given
        await _halts.NoticeFileAsync(cancellationToken);
        if (await _snapshots.ReadAsync(exercise.Trade(exercise.Contract.Root), cancellationToken) is not { } snapshot)
            return await DeniedAsync($"let {exercise.Contract} lapse", [Refusals.StateUnreadable("orders and positions")]);
        var id = await _ids.NextAsync(cancellationToken);
        var decision = await _journal.TryBeginAsync(snapshot.Ask, journal => Lapse.Decide(exercise, id, _policy, snapshot, journal, _time.GetUtcNow()), cancellationToken);
        if (!decision.IsAllowed)
            return await DeniedAsync($"let {exercise.Contract} lapse", decision.Objections);

        return await RecordedAsync(
            () => SendAsync(exercise, () => _positions.DoNotExerciseAsync(exercise.Contract.ToString(), _gate, CancellationToken.None), () => Task.FromResult(OutcomeKind.Unknown)),
            kind => Lapse.After(id, kind));
    }

    private ExerciseOutcome Answered(IntentKind kind, long began, ExerciseOutcome outcome)
    {
        _meter.Answered(kind, outcome.Kind, outcome.Objections, _time.GetElapsedTime(began));
        return outcome;
    }

    private JournalDecision Decide(Exercise exercise, string id, RiskSnapshot snapshot, JournalView journal)
    {
        var decision = exercise.Decide(id, _policy, snapshot, journal, _time.GetUtcNow());
        if (!_reconciler.HasCompared)
            return decision with { Objections = [Refusals.NotReconciled, .. decision.Objections] };
        return _approvals.Judge(decision, new(exercise.InWords, decision.Intent.Notional, snapshot.Equity), journal);
    }

    // The position shows an exercise; until it does, the reservation of an unknown one stays with its look-ups.
    private static IntentState StateOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Placed => IntentState.Ended,
        OutcomeKind.Unknown => IntentState.Unknown,
        _ => IntentState.NotPlaced,
    };

    private async Task<(Exercise? Found, Objection? Refusal)> FindAsync(string symbolOrContractId, CancellationToken cancellationToken)
    {
        if (await _positions.FindAsync(symbolOrContractId, cancellationToken) is not { } position)
            return (null, Refusals.NoPosition(symbolOrContractId) with { Field = "symbol_or_contract_id" });
        if (OptionSymbol.Parse(position.Symbol) is not { } contract || position.Qty < 0)
            return (null, Refusals.NotExercisable(position));
        return (new(contract, position.Qty, Math.Min(position.Qty, position.QtyAvailable ?? position.Qty)), null);
    }

    private async Task<ExerciseOutcome> SendAsync(Exercise exercise, Func<Task> sendAsync, Func<Task<OutcomeKind>> settleAsync)
    {
        var outcome = new ExerciseOutcome { Kind = OutcomeKind.Placed, Contract = exercise.Contract, Qty = exercise.Qty };
        try
        {
            await sendAsync();
            Log.Done(_logger, exercise.Contract, exercise.Qty);
            return outcome;
        }
        catch (SendRefusedException e)
        {
            return outcome with { Kind = OutcomeKind.Denied, Objections = [Refusals.Halted(e.Message)] };
        }
        catch (AlpacaApiException e) when (!e.OutcomeUnknown)
        {
            Log.Rejected(_logger, exercise.Contract, (int)e.Status);
            return outcome with { Kind = OutcomeKind.Rejected, Rejection = BrokerRejection.From(e) };
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Unanswered(_logger, exercise.Contract, e.GetType().Name);
            return outcome with { Kind = BrokerFailure.LeavesDoubt(e) ? await settleAsync() : OutcomeKind.NotPlaced };
        }
    }

    /// <summary>Looks until position and activities show the exercise, or have not shown it for the quiet period, or patience ends.</summary>
    private async Task<OutcomeKind> SettleAsync(OrderIntent intent)
    {
        var search = OrderSearch.InDoubt(_times, _time.GetUtcNow());
        search.NoteSend(_time.GetUtcNow());
        while (true)
        {
            await Task.Delay(search.NextPause(), _time, CancellationToken.None);
            if (await HasHappenedAsync(intent, search))
                return OutcomeKind.Placed;
            if (search.IsAbsent(_time.GetUtcNow()))
                return OutcomeKind.NotPlaced;
            if (search.IsOver(_time.GetUtcNow()))
                return OutcomeKind.Unknown;
        }
    }

    private async Task<bool> HasHappenedAsync(OrderIntent intent, OrderSearch search)
    {
        var asked = _time.GetUtcNow();
        try
        {
            var hasHappened = await _fate.HasHappenedAsync(intent);
            search.NoteLookup(asked);
            return hasHappened;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Unseen(_logger, intent.Terms.Symbol, e.GetType().Name);
            return false;
        }
    }

    private async Task<ExerciseOutcome> DeniedAsync(string what, IReadOnlyList<Objection> objections)
    {
        Log.Denied(_logger, what, string.Join(", ", objections.Select(o => o.Code)));
        await _journal.NoteDeniedAsync(what, _policy.Hash(), objections);
        return ExerciseOutcome.Denied(objections);
    }

    /// <summary>Whatever breaks, the instruction may be on its way: never leave it "sending", which nobody would settle.</summary>
    private async Task<ExerciseOutcome> RecordedAsync(Func<Task<ExerciseOutcome>> sendAsync, Func<OutcomeKind, StateChange> after)
    {
        var kind = OutcomeKind.Unknown;
        try
        {
            var outcome = await sendAsync();
            kind = outcome.Kind;
            return outcome;
        }
        finally
        {
            await _journal.RecordAsync(after(kind), CancellationToken.None);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Qty} contracts {Contract} instructed", EventName = "exercise_instructed")]
        internal static partial void Done(ILogger logger, OptionSymbol contract, decimal qty);

        [LoggerMessage(LogLevel.Warning, "Instruction for {Contract} rejected: HTTP {HttpStatus}", EventName = "exercise_rejected")]
        internal static partial void Rejected(ILogger logger, OptionSymbol contract, int httpStatus);

        [LoggerMessage(LogLevel.Warning, "Instruction denied: {What}: {Codes}", EventName = "exercise_denied")]
        internal static partial void Denied(ILogger logger, string what, string codes);

        [LoggerMessage(LogLevel.Warning, "Instruction for {Contract} got no answer: {Failure}", EventName = "exercise_unanswered")]
        internal static partial void Unanswered(ILogger logger, OptionSymbol contract, string failure);

        [LoggerMessage(LogLevel.Warning, "What became of {Contract} could not be read: {Failure}", EventName = "exercise_unseen")]
        internal static partial void Unseen(ILogger logger, string contract, string failure);
    }
}
