using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Previews;

/// <summary>
/// Judges an order as the desk would, by the same validators, the same snapshot and the same rules, and sends nothing: no intent is
/// committed, so that between the preview and the order itself everything may have changed.
/// </summary>
public sealed class OrderPreviewer
{
    // What Alpaca keeps of a quantity.
    private const int QtyDecimals = 9;

    private readonly OrderValidation _validation;
    private readonly SnapshotReader _snapshots;
    private readonly RiskPolicy _policy;
    private readonly IOrderJournal _journal;
    private readonly UnknownIntents _unknown;
    private readonly ApprovalGate _approvals;

    internal OrderPreviewer(OrderValidation validation, SnapshotReader snapshots, RiskPolicy policy, IOrderJournal journal, UnknownIntents unknown, ApprovalGate approvals) =>
        (_validation, _snapshots, _policy, _journal, _unknown, _approvals) = (validation, snapshots, policy, journal, unknown, approvals);

    /// <summary>What would become of the order now.</summary>
    public async Task<OrderPreview> PreviewAsync(TradeOrder order, CancellationToken cancellationToken)
    {
        var invalid = _validation.Check(order);
        if (invalid.Count > 0)
            return OrderPreview.Refused(isValid: false, invalid);
        await _unknown.SettleAsync(cancellationToken); // As the desk: an unknown order that has meanwhile shown itself blocks nothing.
        var terms = OrderTerms.Of(order.ToWire(order.ClientOrderId ?? ""));
        var ask = _approvals.AskFor(IntentKind.Order, terms);
        var looks = new Looks();
        while (true)
        {
            if (await _snapshots.ReadAsync(order, cancellationToken) is not { } snapshot)
                return OrderPreview.Refused(isValid: true, Refusals.StateUnreadable("orders and positions"));
            var risk = RiskCase.Of(order, _policy, snapshot, await _journal.ViewAsync(snapshot.Ask with { Approval = ask }, cancellationToken));
            var verdicts = RuleVerdicts.Of(RiskRules.All, risk);
            if (verdicts.All(v => v.Objection is null) || !looks.AllowAnother(risk))
                return Preview(risk, verdicts) with { Notes = [.. risk.Notes, .. _approvals.Notes(ApprovalCase.Of(OrderWords.Of(terms, order.Label), risk), risk)] };
        }
    }

    private static OrderPreview Preview(RiskCase risk, IReadOnlyList<RuleVerdict> verdicts)
    {
        var fill = LikelyFill.Of(risk);
        return new()
        {
            IsValid = true,
            Objections = [.. verdicts.Select(v => v.Objection).OfType<Objection>()],
            Verdicts = verdicts,
            IsReducing = risk.IsReducing,
            Qty = fill.Qty,
            Price = fill.Price,
            Cost = fill.Cost,
            WorstCost = risk.IsReducing ? null : risk.Size.Notional,
            LossAdded = risk.Options?.Loss,
            Bid = risk.Snapshot.Price.Bid,
            Ask = risk.Snapshot.Price.Ask,
            QuoteAge = risk.Options?.Market.Age ?? risk.Snapshot.Price.QuoteAge,
            Changes = Changes(risk, fill.Qty ?? 0),
        };
    }

    private static IReadOnlyList<PositionChange> Changes(RiskCase risk, decimal qty) => risk.Options is { } options
        ? [.. options.Lots.Select(lot => Change(lot.Contract.ToString(), options.Book.Held.GetValueOrDefault(lot.Contract.ToString()), lot.Qty))]
        : [Change(risk.Order.Symbol, risk.Book.Position, Math.Round(risk.Order.IsBuy ? qty : -qty, QtyDecimals, MidpointRounding.ToZero))];

    private static PositionChange Change(string symbol, decimal held, decimal traded) => new(symbol, held, held + traded);
}
