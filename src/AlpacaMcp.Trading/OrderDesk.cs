using System.Net;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Monitoring;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Reconciliation;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Telemetry;
using AlpacaMcp.Trading.Validation;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading;

/// <summary>
/// The one door to the broker for everything that can change a position or an order's risk. Each call walks
/// validate → snapshot → [journal: limits and intent in one transaction] → send → settle.
/// </summary>
public sealed class OrderDesk
{
    private readonly OrdersClient _orders;
    private readonly OrderValidation _validation;
    private readonly SnapshotReader _snapshots;
    private readonly RiskGate _gate;
    private readonly RiskPolicy _policy;
    private readonly string _policyHash;
    private readonly IOrderJournal _journal;
    private readonly OrderSender _sender;
    private readonly UnknownIntents _unknown;
    private readonly Reconciler _reconciler;
    private readonly RepeatGuard _repeats;
    private readonly ApprovalGate _approvals;
    private readonly TradingHalts _halts;
    private readonly TradingMonitor _monitor;
    private readonly MonitorRounds _rounds;
    private readonly ISendGate _gateToSocket;
    private readonly IntentIds _ids;
    private readonly DeskMeter _meter;
    private readonly TimeProvider _time;
    private readonly ILogger<OrderDesk> _logger;

    internal OrderDesk(
        OrdersClient orders,
        OrderValidation validation,
        SnapshotReader snapshots,
        RiskGate gate,
        RiskPolicy policy,
        IOrderJournal journal,
        OrderSender sender,
        UnknownIntents unknown,
        Reconciler reconciler,
        RepeatGuard repeats,
        ApprovalGate approvals,
        TradingHalts halts,
        TradingMonitor monitor,
        MonitorRounds rounds,
        ISendGate gateToSocket,
        IntentIds ids,
        DeskMeter meter,
        TimeProvider time,
        ILogger<OrderDesk> logger)
    {
        _orders = orders;
        _validation = validation;
        _snapshots = snapshots;
        _gate = gate;
        _policy = policy;
        _policyHash = policy.Hash();
        _journal = journal;
        _sender = sender;
        _unknown = unknown;
        _reconciler = reconciler;
        _repeats = repeats;
        _approvals = approvals;
        _halts = halts;
        _monitor = monitor;
        _rounds = rounds;
        _gateToSocket = gateToSocket;
        _ids = ids;
        _meter = meter;
        _time = time;
        _logger = logger;
    }

    /// <summary>Places one order, at most once.</summary>
    /// <param name="order">What to place.</param>
    /// <param name="forceNew">Place it although the same order was placed a moment ago.</param>
    /// <param name="cancellationToken">Stops before anything is sent; after that the order is followed to its end.</param>
    public async Task<OrderOutcome> SubmitAsync(TradeOrder order, bool forceNew, CancellationToken cancellationToken) =>
        await CarryOutAsync(await ToPlaceAsync(order, cancellationToken) with { ForceNew = forceNew }, cancellationToken);

    /// <inheritdoc cref="SubmitAsync(TradeOrder, bool, CancellationToken)"/>
    public Task<OrderOutcome> SubmitAsync(TradeOrder order, CancellationToken cancellationToken) => SubmitAsync(order, forceNew: false, cancellationToken);

    /// <summary>The same, denied unless it can only shrink the position: two closes at once must not open the other side.</summary>
    internal async Task<OrderOutcome> ReduceAsync(TradeOrder order, Closing closing, CancellationToken cancellationToken) => await CarryOutAsync(
        await ToPlaceAsync(order, closing.ByOperator ? null : _gateToSocket, cancellationToken) with { MustReduce = true, ForceNew = closing.ForceNew, ByOperator = closing.ByOperator }, cancellationToken);

    /// <summary>Cancels one order. Nothing may block this: no limit, no halt, no journal, no snapshot.</summary>
    /// <returns>The order as the broker shows it after the cancel.</returns>
    public async Task<Order> CancelAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await _journal.NoteAsync(EntryKind.Cancel, new("A cancel is sent.", orderId.ToString()), CancellationToken.None);
        try
        {
            await _orders.CancelAsync(orderId, cancellationToken);
        }
        catch (AlpacaApiException e) when (e.Status == HttpStatusCode.UnprocessableEntity)
        {
            // An attempt whose answer was lost may have got through; only an order that is not on its way out is a refusal.
            var order = await _orders.GetAsync(orderId, nested: null, settling: true, cancellationToken);
            if (order.Status != OrderStatus.Canceled && order.Status != OrderStatus.PendingCancel)
                throw;
        }

        DeskLog.Canceled(_logger, orderId);
        return await _orders.GetAsync(orderId, nested: null, settling: true, cancellationToken);
    }

    /// <summary>Cancels every open order.</summary>
    public async Task<IReadOnlyList<CancelResult>> CancelAllAsync(CancellationToken cancellationToken)
    {
        await _journal.NoteAsync(EntryKind.Cancel, new("A cancel of every open order is sent."), CancellationToken.None);
        var asked = await _orders.CancelAllAsync(cancellationToken);
        DeskLog.AllCanceled(_logger, asked.Count);
        return asked;
    }

    /// <summary>The walk every wish takes, whether it places, replaces or closes.</summary>
    internal async Task<OrderOutcome> CarryOutAsync(OrderWish wish, CancellationToken cancellationToken) => _meter.Answered(wish, _time.GetTimestamp(), await WalkAsync(wish, cancellationToken));

    private async Task<OrderOutcome> WalkAsync(OrderWish wish, CancellationToken cancellationToken)
    {
        var invalid = _validation.Check(wish.Order);
        if (invalid.Count > 0)
            return OrderOutcome.Invalid(invalid);
        using var about = _logger.BeginScope<KeyValuePair<string, object?>[]>([new("ClientOrderId", wish.ClientOrderId)]);
        await _halts.NoticeFileAsync(cancellationToken);
        await _unknown.SettleAsync(cancellationToken);
        var before = await _journal.FindAsync(wish.ClientOrderId, cancellationToken);
        if (before is not null && await AnswerAsync(wish, before, cancellationToken) is { } earlier)
            return earlier with { Repeats = DeskWords.SameId };
        var (repeated, fresh) = await _repeats.FindAsync(wish, cancellationToken);
        if (repeated is not null && !await IsApprovedAsync(wish, cancellationToken))
            return repeated with { Repeats = DeskWords.SameOrder };
        var (judged, used, objections) = await JudgeAsync(wish with { NotRepeated = fresh, IsNew = before is null }, cancellationToken);
        if (objections.Count > 0)
            return await DeniedAsync(wish, objections);

        if (used is not null)
            DeskLog.Approved(_logger, wish.ClientOrderId, used.Id);
        var (reducing, decided) = (judged!.IsReducing, wish with { Used = used }); // Decide ran
        var outcome = await _sender.SendAsync(new(wish.ClientOrderId, wish.Terms, token => wish.SendAsync(reducing, token), token => MayResendAsync(decided, reducing, token)));
        if (outcome.Kind == OutcomeKind.Placed)
            NotePlaced(wish);
        if (outcome.Kind == OutcomeKind.Rejected)
            await _monitor.NoteRejectionAsync();
        return outcome with { Notes = [.. outcome.Notes, .. judged.Notes] };
    }

    private void NotePlaced(OrderWish wish)
    {
        _rounds.Ring();
        if (wish.Replaces is { } old)
            DeskLog.Replaced(_logger, wish.ClientOrderId, old);
        if (wish.MustReduce)
            DeskLog.Closes(_logger, wish.ClientOrderId, wish.Order.Label);
    }

    /// <summary>Judges and, with no objection, commits the intent.</summary>
    private async Task<(RiskCase? Judged, Approval? Used, IReadOnlyList<Objection> Objections)> JudgeAsync(OrderWish wish, CancellationToken cancellationToken)
    {
        var watched = wish.MustReduce ? Task.CompletedTask : _monitor.LookFirstAsync(cancellationToken); // Beside the snapshot: it reads much the same.
        var looks = new Looks();
        while (true)
        {
            var found = await _snapshots.ReadToDecideAsync(wish.Order, cancellationToken);
            await watched;
            if (found is not { } read)
                return (null, null, [Refusals.StateUnreadable("orders and positions")]);
            var snapshot = read.Without(wish.Replaces);
            RiskCase? judged = null;
            var decision = await _journal.TryBeginAsync(AskOf(wish, snapshot), journal => DecideWithApproval(wish, judged = Case(wish, snapshot, journal)), cancellationToken);
            if (decision.Objections.Any(o => o.Code == Refusals.NotReconciledCode) && await _reconciler.TryDueAsync(cancellationToken))
                continue; // Once, and again after an accident.
            if (decision.IsAllowed || !looks.AllowAnother(judged))
                return (judged, decision.Approval, decision.Objections);
        }
    }

    private Task<OrderWish> ToPlaceAsync(TradeOrder order, CancellationToken cancellationToken) => ToPlaceAsync(order, _gateToSocket, cancellationToken);

    private async Task<OrderWish> ToPlaceAsync(TradeOrder order, ISendGate? gate, CancellationToken cancellationToken)
    {
        var wire = order.ToWire(order.ClientOrderId ?? await _ids.NextAsync(cancellationToken));
        return new(order, wire.ClientOrderId, OrderTerms.Of(wire), (reducing, token) => _orders.PlaceAsync(reducing ? order.AsClosing(wire) : wire, gate, token), MayResend: true)
        {
            HasOwnId = order.ClientOrderId is not null,
        };
    }

    private RiskCase Case(OrderWish wish, RiskSnapshot snapshot, JournalView journal)
    {
        var risk = RiskCase.Of(wish.Order, _policy, snapshot, journal, snapshot.FilledOf(wish.Replaces));
        return wish.OnlyLowers ? risk with { IsReducing = true } : risk;
    }

    private JournalAsk AskOf(OrderWish wish, RiskSnapshot snapshot) =>
        snapshot.Ask with { IsNew = wish.IsNew, Replaced = wish.Replaced?.ClientOrderId, Approval = _approvals.AskFor(wish.Kind, wish.Terms, wish.Replaces), Repeat = _repeats.AskFor(wish) };

    private async Task<bool> IsApprovedAsync(OrderWish wish, CancellationToken cancellationToken) =>
        _approvals.IsApproved(await _journal.ViewAsync(new(long.MaxValue, null, Approval: _approvals.AskFor(wish.Kind, wish.Terms, wish.Replaces)), cancellationToken));

    private JournalDecision DecideWithApproval(OrderWish wish, RiskCase risk) =>
        Asks(wish, risk) ? _approvals.Judge(Decide(wish, risk), ApprovalCase.Of(wish.InWords, risk), risk.Journal) : Decide(wish, risk);

    private JournalDecision Decide(OrderWish wish, RiskCase risk) => new(
        new()
        {
            ClientOrderId = wish.ClientOrderId,
            Kind = wish.Kind,
            Terms = wish.Terms,
            Symbol = SymbolKey.Of(wish.Order.Label),
            IsBuy = wish.Order.IsBuy,
            Qty = risk.Remaining.Qty,
            Notional = risk.Remaining.Notional,
            Options = risk.Options is { } options ? new(options.Lots, options.WorstCost * risk.Remaining.Qty * risk.Multiplier) : null,
            IsReducing = risk.IsReducing,
            DecidedAt = _time.GetUtcNow(),
            Day = risk.Snapshot.Ask.Day,
            PolicyHash = _policyHash,
            Replaces = wish.Replaces,
            TakesOverFrom = wish.Replaced?.ClientOrderId,
            TakesOver = risk.TakesOver,
        },
        [.. Objections(wish, risk), .. _approvals.IsApproved(risk.Journal) ? [] : _repeats.Objections(wish, risk.Journal)]);

    private IReadOnlyList<Objection> Objections(OrderWish wish, RiskCase risk)
    {
        if (wish.ByOperator)
            return risk.IsReducing ? [] : [Refusals.WouldNotReduce(risk)];
        if (!wish.MustReduce || risk.IsReducing)
            return risk.IsReducing || _reconciler.HasCompared ? _gate.Judge(risk) : [Refusals.NotReconciled, .. _gate.Judge(risk)];
        return risk.Options is { OnlyCloses: true } ? [.. _gate.Judge(risk).Where(o => o.Code is RiskCode.OptionUndefinedRisk or RiskCode.TradingHalted)] : [Refusals.WouldNotReduce(risk)];
    }

    /// <summary>A resend is a new exposure to the market: the same rules, on the book and at the price of now. What reduced must still reduce.</summary>
    private async Task<bool> MayResendAsync(OrderWish wish, bool reducing, CancellationToken cancellationToken)
    {
        if (!wish.MayResend || await _snapshots.ReadAsync(wish.Order, cancellationToken) is not { } snapshot)
            return false;
        var journal = await _journal.ViewAsync(AskOf(wish, snapshot), cancellationToken);
        var risk = Case(wish, snapshot, journal with { Unreflected = [.. journal.Unreflected.Where(i => i.ClientOrderId != wish.ClientOrderId)] });
        return snapshot.Orders.All(o => o.ClientOrderId != wish.ClientOrderId) && risk.IsReducing == reducing && (reducing || risk.HasFreshQuote) && Objections(wish, risk).Count == 0 && (!Asks(wish, risk) || _approvals.MayResend(ApprovalCase.Of(wish.InWords, risk), journal, wish.Used));
    }

    /// <summary>A close opens nothing, whatever it does to a spread.</summary>
    private static bool Asks(OrderWish wish, RiskCase risk) => !wish.ByOperator && !wish.MustReduce && !risk.IsReducing;

    /// <summary>The same id again: the same wish gets the first one's state, another wish is refused. Nothing is sent either way.</summary>
    private async Task<OrderOutcome?> AnswerAsync(OrderWish wish, OrderIntent earlier, CancellationToken cancellationToken)
    {
        if (earlier.Terms != wish.Terms)
            return await DeniedAsync(wish, [Refusals.IdReused(wish.ClientOrderId)]);
        return earlier.State switch
        {
            IntentState.NotPlaced => null, // The same order may be tried again.
            IntentState.Sending => await DeniedAsync(wish, [Refusals.IdInFlight(wish.ClientOrderId)]),
            IntentState.Unknown => OrderOutcome.Unknown(wish.ClientOrderId),
            _ => await _repeats.ShowAsync(wish.ClientOrderId, Refusals.NotPlacedAgain(wish.ClientOrderId), cancellationToken),
        };
    }

    private async Task<OrderOutcome> DeniedAsync(OrderWish wish, IReadOnlyList<Objection> objections)
    {
        if (objections is [{ ApprovalId: { } id }])
            DeskLog.Asks(_logger, wish.ClientOrderId, wish.Order.Label, id);
        else
            DeskLog.Denied(_logger, wish.ClientOrderId, wish.Order.Label, string.Join(", ", objections.Select(o => o.Code)));
        if (objections.Any(Refusals.IsAccident))
            _reconciler.Lapse();
        await _journal.NoteDeniedAsync(wish.Order.ToWords(), _policyHash, objections);
        return OrderOutcome.Denied(objections);
    }
}
