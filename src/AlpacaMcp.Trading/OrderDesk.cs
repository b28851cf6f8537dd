using System.Net;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Validation;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading;

/// <summary>
/// The one door to the broker for everything that can change a position or an order's risk. Each call walks
/// validate → snapshot → [journal: limits and intent in one transaction] → send → settle.
/// </summary>
public sealed partial class OrderDesk
{
    private const int MostLooks = 3;

    private readonly OrdersClient _orders;
    private readonly OrderValidation _validation;
    private readonly SnapshotReader _snapshots;
    private readonly RiskGate _gate;
    private readonly RiskPolicy _policy;
    private readonly IOrderJournal _journal;
    private readonly OrderSender _sender;
    private readonly IntentIds _ids;
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
        IntentIds ids,
        TimeProvider time,
        ILogger<OrderDesk> logger)
    {
        _orders = orders;
        _validation = validation;
        _snapshots = snapshots;
        _gate = gate;
        _policy = policy;
        _journal = journal;
        _sender = sender;
        _ids = ids;
        _time = time;
        _logger = logger;
    }

    /// <summary>Places one order, at most once.</summary>
    public Task<OrderOutcome> SubmitAsync(TradeOrder order, CancellationToken cancellationToken) => CarryOutAsync(ToPlace(order), cancellationToken);

    /// <summary>The same, denied unless it can only shrink the position: two closes at once must not open the other side.</summary>
    internal Task<OrderOutcome> ReduceAsync(TradeOrder order, CancellationToken cancellationToken) =>
        CarryOutAsync(ToPlace(order) with { MustReduce = true }, cancellationToken);

    /// <summary>Cancels one order. Nothing may block this: no limit, no journal, no snapshot.</summary>
    /// <returns>The order as the broker shows it after the cancel.</returns>
    public async Task<Order> CancelAsync(Guid orderId, CancellationToken cancellationToken)
    {
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

        Log.Canceled(_logger, orderId);
        return await _orders.GetAsync(orderId, nested: null, settling: true, cancellationToken);
    }

    /// <summary>Cancels every open order.</summary>
    public Task<IReadOnlyList<CancelResult>> CancelAllAsync(CancellationToken cancellationToken) => _orders.CancelAllAsync(cancellationToken);

    /// <summary>The walk every wish takes, whether it places, replaces or closes.</summary>
    internal async Task<OrderOutcome> CarryOutAsync(OrderWish wish, CancellationToken cancellationToken)
    {
        var invalid = _validation.Check(wish.Order);
        if (invalid.Count > 0)
            return OrderOutcome.Invalid(invalid);
        await _sender.SettleUnknownAsync(cancellationToken);
        if (await FindEarlierAsync(wish, cancellationToken) is { } earlier)
            return earlier;
        var (judged, objections) = await JudgeAsync(wish, cancellationToken);
        if (objections.Count > 0)
            return Denied(wish, objections);

        var reducing = judged!.IsReducing; // Decide ran
        var outcome = await _sender.SendAsync(new(wish.ClientOrderId, wish.Terms, token => wish.SendAsync(reducing, token), token => MayResendAsync(wish, reducing, token)));
        return outcome with { Notes = [.. outcome.Notes, .. judged.Notes] };
    }

    /// <summary>
    /// Judges and, with no objection, commits the intent. A denial that may rest on counting an order twice, or on a round of reads
    /// that was under way before this order came, is looked at again.
    /// </summary>
    private async Task<(RiskCase? Judged, IReadOnlyList<Objection> Objections)> JudgeAsync(OrderWish wish, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            if (await _snapshots.ReadAsync(wish.Order, cancellationToken) is not { } read)
                return (null, [Refusals.StateUnreadable("orders and positions")]);
            var snapshot = read.Without(wish.Replaces);
            RiskCase? judged = null;
            var decision = await _journal.TryBeginAsync(snapshot.Mark, journal => Decide(wish, judged = Case(wish, snapshot, journal)), cancellationToken);
            if (decision.IsAllowed || look == MostLooks || judged is not ({ MayCountTwice: true } or { Snapshot.WasUnderWay: true }))
                return (judged, decision.Objections);
        }
    }

    private OrderWish ToPlace(TradeOrder order)
    {
        var wire = order.ToWire(order.ClientOrderId ?? _ids.Next());
        return new(order, wire.ClientOrderId, OrderTerms.Of(wire), (reducing, token) => _orders.PlaceAsync(reducing ? order.AsClosing(wire) : wire, token), MayResend: true);
    }

    private RiskCase Case(OrderWish wish, RiskSnapshot snapshot, JournalView journal)
    {
        var risk = RiskCase.Of(wish.Order, _policy, snapshot, journal, snapshot.FilledOf(wish.Replaces));
        return wish.OnlyLowers ? risk with { IsReducing = true } : risk;
    }

    private JournalDecision Decide(OrderWish wish, RiskCase risk) => new(
        new()
        {
            ClientOrderId = wish.ClientOrderId,
            Terms = wish.Terms,
            Symbol = SymbolKey.Of(wish.Order.Label),
            IsBuy = wish.Order.IsBuy,
            Qty = risk.Remaining.Qty,
            Notional = risk.Remaining.Notional,
            Options = risk.Options is { } options ? new(options.Lots, options.WorstCost * risk.Remaining.Qty * risk.Multiplier) : null,
            IsReducing = risk.IsReducing,
            DecidedAt = _time.GetUtcNow(),
        },
        Objections(wish, risk));

    private IReadOnlyList<Objection> Objections(OrderWish wish, RiskCase risk)
    {
        if (!wish.MustReduce || risk.IsReducing)
            return _gate.Judge(risk);
        return risk.Options is { OnlyCloses: true } ? [.. _gate.Judge(risk).Where(o => o.Code == RiskCode.OptionUndefinedRisk)] : [Refusals.WouldNotReduce(risk)];
    }

    /// <summary>A resend is a new exposure to the market: the same rules, on the book and at the price of now. What reduced must still reduce.</summary>
    private async Task<bool> MayResendAsync(OrderWish wish, bool reducing, CancellationToken cancellationToken)
    {
        if (!wish.MayResend || await _snapshots.ReadAsync(wish.Order, cancellationToken) is not { } snapshot)
            return false;
        var journal = await _journal.ViewAsync(snapshot.Mark, cancellationToken);
        var risk = Case(wish, snapshot, journal with { Unreflected = [.. journal.Unreflected.Where(i => i.ClientOrderId != wish.ClientOrderId)] });
        return snapshot.Orders.All(o => o.ClientOrderId != wish.ClientOrderId) && risk.IsReducing == reducing && Objections(wish, risk).Count == 0;
    }

    /// <summary>The same id again: the same wish gets the first one's state, another wish is refused. Nothing is sent either way.</summary>
    private async Task<OrderOutcome?> FindEarlierAsync(OrderWish wish, CancellationToken cancellationToken)
    {
        if (await _journal.FindAsync(wish.ClientOrderId, cancellationToken) is not { } earlier)
            return null;
        if (earlier.Terms != wish.Terms)
            return Denied(wish, [Refusals.IdReused(wish.ClientOrderId)]);
        return earlier.State switch
        {
            IntentState.NotPlaced => null, // The same order may be tried again.
            IntentState.Sending => Denied(wish, [Refusals.IdInFlight(wish.ClientOrderId)]),
            IntentState.Unknown => OrderOutcome.Unknown(wish.ClientOrderId),
            _ => await ShowAgainAsync(wish, cancellationToken),
        };
    }

    private async Task<OrderOutcome> ShowAgainAsync(OrderWish wish, CancellationToken cancellationToken)
    {
        try
        {
            return await _orders.FindByClientOrderIdAsync(wish.ClientOrderId, settling: true, cancellationToken) is { } order
                ? OrderOutcome.Placed(order, Refusals.NotPlacedAgain(wish.ClientOrderId))
                : OrderOutcome.Unknown(wish.ClientOrderId);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Unseen(_logger, wish.ClientOrderId, e.GetType().Name);
            return OrderOutcome.Unknown(wish.ClientOrderId);
        }
    }

    private OrderOutcome Denied(OrderWish wish, IReadOnlyList<Objection> objections)
    {
        Log.Denied(_logger, wish.Order.Label, string.Join(", ", objections.Select(o => o.Code)));
        return OrderOutcome.Denied(objections);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Order in {Symbol} denied: {Codes}")]
        internal static partial void Denied(ILogger logger, string symbol, string codes);

        [LoggerMessage(LogLevel.Warning, "Order {ClientOrderId} could not be looked up: {Failure}")]
        internal static partial void Unseen(ILogger logger, string clientOrderId, string failure);

        [LoggerMessage(LogLevel.Information, "Order {OrderId} canceled on request")]
        internal static partial void Canceled(ILogger logger, Guid orderId);
    }
}
