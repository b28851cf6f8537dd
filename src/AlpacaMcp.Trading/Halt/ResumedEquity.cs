namespace AlpacaMcp.Trading.Halt;

/// <summary>Equity that a day's loss is counted from after a resume.</summary>
/// <param name="Day">The New York day of the resume, in exchange time.</param>
/// <param name="Equity">USD, moved along by the transfers since.</param>
public sealed record ResumedEquity(DateOnly Day, decimal Equity);
