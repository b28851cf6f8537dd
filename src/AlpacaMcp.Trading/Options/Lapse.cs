using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Risk.Rules;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Options;

/// <summary>The instruction to let contracts lapse in the evening. They are held until then and cover nothing after it, so it is judged as their sale for nothing.</summary>
internal static class Lapse
{
    private const string Kind = "lapse";

    internal static JournalDecision Decide(Exercise exercise, string id, RiskPolicy policy, RiskSnapshot snapshot, JournalView journal, DateTimeOffset now)
    {
        var risk = RiskCase.Of(SaleOf(exercise), policy, WithoutLapsing(exercise, snapshot, journal), journal);
        OrderIntent intent = new()
        {
            ClientOrderId = id,
            Kind = IntentKind.Lapse,
            Terms = new(exercise.Contract.ToString(), "", Kind, "", exercise.Qty, null, exercise.Contract.Strike, null, null, null),
            Symbol = exercise.Contract.ToString(),
            IsBuy = false,
            Qty = exercise.Qty,
            Notional = 0,
            IsReducing = true, // It costs nothing and counts against no limit on what is opened.
            DecidedAt = now,
            Day = snapshot.Ask.Day,
            PolicyHash = policy.Hash(),
            Held = exercise.Held,
        };
        return new(intent, [.. IsReadable(snapshot, journal), .. ((Objection?[])[new TradingHalted().Check(risk), Uncovers(exercise, risk)]).OfType<Objection>()]);
    }

    /// <summary>What to keep of an answer: one that was lost counts as if the instruction had arrived.</summary>
    internal static StateChange After(string id, OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Placed => new(id, IntentState.Ended, new("instructed", 0, 0)),
        OutcomeKind.Unknown => new(id, IntentState.Ended, new("unanswered", 0, 0)),
        _ => new(id, IntentState.NotPlaced),
    };

    private static OptionOrder SaleOf(Exercise exercise) => new()
    {
        Symbol = exercise.Contract.ToString(),
        Side = OrderSide.Sell,
        Qty = exercise.Qty,
        TimeInForce = TimeInForce.Day,
        PositionIntent = PositionIntent.SellToClose,
    };

    private static RiskSnapshot WithoutLapsing(Exercise exercise, RiskSnapshot snapshot, JournalView journal)
    {
        var own = exercise.Contract.ToString();
        return snapshot with { Positions = [.. snapshot.Positions.Where(p => p.Symbol == own || !journal.Lapsing.Contains(p.Symbol))] };
    }

    /// <summary>What else lapses today must be known: two that cover the same short contract must not both go.</summary>
    private static IEnumerable<Objection> IsReadable(RiskSnapshot snapshot, JournalView journal)
    {
        if (journal.IsBlind)
            yield return Refusals.JournalUnavailable("What else was told to lapse today cannot be read.");
        if (snapshot.Market is null)
            yield return Refusals.StateUnreadable("clock");
    }

    private static Objection? Uncovers(Exercise exercise, RiskCase risk) => exercise.Qty == 0 || risk.Options is not { Uncovers: true } ? null : new(
        RiskCode.OptionUndefinedRisk,
        $"Letting {exercise.Qty.Text()} {exercise.Contract} lapse takes away what bounds the loss of a short contract on {exercise.Contract.Root}, which may be assigned all the same.",
        "Buy the short contract back first (close_position), or close the whole spread in one multi-leg order.",
        "symbol_or_contract_id");
}
