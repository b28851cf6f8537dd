namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>An account's journal as somebody sees it who watches and decides nothing.</summary>
/// <param name="View">What a decision would see.</param>
/// <param name="Unknown">Intents without an answer.</param>
/// <param name="Waiting">Approvals that wait for a person.</param>
internal sealed record JournalGlance(JournalView View, IReadOnlyList<OrderIntent> Unknown, int Waiting);
