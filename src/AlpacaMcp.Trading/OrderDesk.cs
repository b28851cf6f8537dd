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
    public async Task<OrderOutcome> SubmitAsync(TradeOrder order, CancellationToken cancellationToken)
    {
        var wire = order.ToWire(order.ClientOrderId ?? _ids.Next());
        var wish = new OrderWish(order, wire.ClientOrderId, OrderTerms.Of(wire), token => _orders.PlaceAsync(wire, token), MayResend: true);
        return await CarryOutAsync(wish, cancellationToken);
    }

    /// <summary>Cancels one order. Nothing may block this: no limit, no journal, no snapshot.</summary>
    /// <returns>The order as the broker shows it after the cancel.</returns>
    public async Task<Order> CancelAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await _orders.CancelAsync(orderId, cancellationToken);
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
        if (await FindEarlierAsync(wish, cancellationToken) is { } earlier)
            return earlier;
        foreach (var unknown in (await _journal.UnsettledAsync(cancellationToken)).Where(i => i.State == IntentState.Unknown))
            await _sender.TrySettleAsync(unknown, cancellationToken);
        var (judged, objections) = await JudgeAsync(wish, cancellationToken);
        if (objections.Count > 0)
            return Denied(wish, objections);

        var outcome = await _sender.SendAsync(new(wish.ClientOrderId, wish.Terms, wish.SendAsync, token => MayResendAsync(wish, judged!, token))); // Decide ran
        return outcome with { Notes = [.. outcome.Notes, .. judged!.Notes] }; // Decide ran
    }

    /// <summary>Judges and, with no objection, commits the intent. A denial that may rest on counting an order twice is looked at again.</summary>
    private async Task<(RiskCase? Judged, IReadOnlyList<Objection> Objections)> JudgeAsync(OrderWish wish, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            if (await _snapshots.ReadAsync(wish.Order, cancellationToken) is not { } read)
                return (null, [Refusals.StateUnreadable("orders and positions")]);
            var snapshot = read with { Orders = [.. read.Orders.Where(o => o.Id != wish.Replaces)] };
            RiskCase? judged = null;
            var decision = await _journal.TryBeginAsync(snapshot.Mark, journal => Decide(wish, judged = Case(wish, snapshot, journal)), cancellationToken);
            if (decision.IsAllowed || look == MostLooks || judged is not { Book.MayCountTwice: true })
                return (judged, decision.Objections);
        }
    }

    private RiskCase Case(OrderWish wish, RiskSnapshot snapshot, JournalView journal) =>
        RiskCase.Of(wish.Order, _policy, snapshot, journal) with { AlreadyFilled = wish.AlreadyFilled };

    private JournalDecision Decide(OrderWish wish, RiskCase risk) => new(
        new()
        {
            ClientOrderId = wish.ClientOrderId,
            Terms = wish.Terms,
            Symbol = SymbolKey.Of(wish.Order.Symbol),
            IsBuy = wish.Order.IsBuy,
            Qty = risk.Size.Qty,
            Notional = risk.Size.Notional,
            IsReducing = risk.IsReducing,
            DecidedAt = _time.GetUtcNow(),
        },
        _gate.Judge(risk));

    /// <summary>A resend is a new exposure to the market: the same rules, at the price of now.</summary>
    private async Task<bool> MayResendAsync(OrderWish wish, RiskCase judged, CancellationToken cancellationToken) =>
        wish.MayResend
        && _gate.Judge(Case(wish, await _snapshots.RepriceAsync(judged.Snapshot, wish.Order, cancellationToken), judged.Journal)).Count == 0;

    /// <summary>The same id again: the same wish gets the first one's state, another wish is refused. Nothing is sent either way.</summary>
    private async Task<OrderOutcome?> FindEarlierAsync(OrderWish wish, CancellationToken cancellationToken)
    {
        if (await _journal.FindAsync(wish.ClientOrderId, cancellationToken) is not { State: not IntentState.NotPlaced } earlier)
            return null;
        if (earlier.Terms != wish.Terms)
            return Denied(wish, [Refusals.IdReused(wish.ClientOrderId)]);
        if (earlier.State == IntentState.Sending)
            return Denied(wish, [Refusals.IdInFlight(wish.ClientOrderId)]);
        var order = await _orders.FindByClientOrderIdAsync(wish.ClientOrderId, settling: true, cancellationToken);
        return order is null
            ? OrderOutcome.Unknown(wish.ClientOrderId)
            : OrderOutcome.Placed(order, $"NOT placed again: client_order_id {wish.ClientOrderId} already belongs to this same order. Give another id to place a second one.");
    }

    private OrderOutcome Denied(OrderWish wish, IReadOnlyList<Objection> objections)
    {
        Log.Denied(_logger, wish.Order.Symbol, string.Join(", ", objections.Select(o => o.Code)));
        return OrderOutcome.Denied(objections);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Order in {Symbol} denied: {Codes}")]
        internal static partial void Denied(ILogger logger, string symbol, string codes);

        [LoggerMessage(LogLevel.Information, "Order {OrderId} canceled on request")]
        internal static partial void Canceled(ILogger logger, Guid orderId);
    }
}
