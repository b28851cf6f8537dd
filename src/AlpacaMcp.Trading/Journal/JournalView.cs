namespace AlpacaMcp.Trading.Journal;

/// <summary>What the journal knows that a snapshot of the broker may not.</summary>
/// <param name="Unreflected">Intents the broker's lists have not shown, or not before the snapshot began.</param>
/// <param name="ReducingInLastMinute">Reducing orders decided in the last 60 s.</param>
internal sealed record JournalView(IReadOnlyList<OrderIntent> Unreflected, int ReducingInLastMinute);
