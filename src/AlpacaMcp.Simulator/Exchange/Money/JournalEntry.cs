namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>One event of the account; its postings add up to nothing.</summary>
internal readonly record struct JournalEntry(DateTimeOffset At, string Text, Posting[] Postings);
