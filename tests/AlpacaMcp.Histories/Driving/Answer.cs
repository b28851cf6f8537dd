using AlpacaMcp.Trading;

namespace AlpacaMcp.Histories.Driving;

/// <summary>What a desk said about one order.</summary>
/// <param name="Symbol">Whose position it closes; null when the operation is about one order only.</param>
internal sealed record Answer(OrderOutcome Outcome, string? Symbol = null)
{
    /// <summary>True when it says that there is no order, now or later.</summary>
    public bool SaysNone => Outcome.Kind is not (OutcomeKind.Placed or OutcomeKind.Unknown);
}
