namespace AlpacaMcp.Trading.Journal;

/// <summary>Something that was refused.</summary>
/// <param name="At">System time.</param>
/// <param name="What">The order in words.</param>
/// <param name="PolicyHash">The limits that it was judged by.</param>
/// <param name="Objections">Every reason, with its numbers.</param>
public sealed record PastDenial(DateTimeOffset At, string What, string PolicyHash, IReadOnlyList<Objection> Objections);
