namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>One event of the account; its postings add up to nothing.</summary>
internal sealed record JournalEntry(DateTimeOffset At, string Text, IReadOnlyList<Posting> Postings);
