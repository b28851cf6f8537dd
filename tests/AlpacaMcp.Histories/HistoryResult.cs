using AlpacaMcp.Histories.Judging;

namespace AlpacaMcp.Histories;

/// <summary>How a history went.</summary>
/// <param name="Broken">Null when every invariant held.</param>
/// <param name="Hash">The same for the same plan, always.</param>
/// <param name="Lines">What happened, when the plan asked for words.</param>
internal sealed record HistoryResult(HistoryPlan Plan, Violation? Broken, ulong Hash, int Operations, Tally Tally, IReadOnlyList<string> Lines);
