namespace AlpacaMcp.Simulator.Control;

/// <summary>One entry of the account's ledger; its postings add up to nothing.</summary>
internal sealed record EntryState(DateTimeOffset At, string Text, IReadOnlyList<PostingState> Postings);
