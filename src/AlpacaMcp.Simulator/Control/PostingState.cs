namespace AlpacaMcp.Simulator.Control;

/// <summary>One line of an entry in USD: a debit is positive, a credit negative.</summary>
internal sealed record PostingState(string Account, decimal Amount);
