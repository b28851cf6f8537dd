namespace AlpacaMcp.Histories.Judging;

/// <summary>An invariant that did not hold.</summary>
/// <param name="Invariant">I1 to I7; "model" when the harness itself broke.</param>
internal sealed record Violation(string Invariant, string What);
