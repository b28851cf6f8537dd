namespace AlpacaMcp.Trading.Journal;

/// <summary>What became of something that was wanted.</summary>
/// <param name="At">System time.</param>
/// <param name="What">The order in words.</param>
/// <param name="Outcome">denied, placed, not_placed, unknown or sending.</param>
/// <param name="Objections">Every reason of a denial, with its numbers.</param>
public sealed record PastDecision(DateTimeOffset At, string What, string Outcome, IReadOnlyList<Objection> Objections);
