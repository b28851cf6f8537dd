namespace AlpacaMcp.Trading.Journal;

/// <summary>Something that was refused, and every reason.</summary>
/// <param name="What">The order in words.</param>
/// <param name="PolicyHash">The limits it was judged by.</param>
/// <param name="Objections">Code, numbers and next step of each.</param>
internal sealed record Denial(string What, string PolicyHash, IReadOnlyList<Objection> Objections);
