namespace AlpacaMcp.Trading;

/// <summary>What became of a wish to close everything.</summary>
/// <param name="Objection">Why nothing was done at all; null when it was.</param>
/// <param name="Positions">What became of each position, in the order in which they were closed; empty when there was none.</param>
public sealed record ClosedBook(Objection? Objection, IReadOnlyList<ClosedPosition> Positions);
