namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>One line of a journal entry: a debit is positive, a credit negative.</summary>
internal readonly record struct Posting(string Account, decimal Amount);
