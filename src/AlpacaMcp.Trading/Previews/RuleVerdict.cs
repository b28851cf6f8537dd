namespace AlpacaMcp.Trading.Previews;

/// <summary>One risk rule's answer.</summary>
/// <param name="Rule">The rule's name, such as MaxOrderNotional.</param>
/// <param name="Verdict">Passed, denied or exempt.</param>
/// <param name="Observed">What it looked at, in the limit's unit; null where it weighs no number.</param>
/// <param name="Limit">What is allowed, in the same unit.</param>
/// <param name="Objection">The reason of a denial.</param>
public sealed record RuleVerdict(string Rule, Verdict Verdict, decimal? Observed = null, decimal? Limit = null, Objection? Objection = null);
