namespace AlpacaMcp.Trading.Risk;

/// <summary>One limit as a person reads it: where it stands and how much room is left.</summary>
/// <param name="Limit">The rule's code.</param>
/// <param name="Unit">USD, shares, percent or symbols.</param>
/// <param name="Maximum">The limit in force; null where it is a list.</param>
/// <param name="Used">The most any symbol or order uses of it now; null where nothing accumulates.</param>
/// <param name="Headroom">What is left; null where nothing accumulates.</param>
/// <param name="Detail">What the number alone does not say.</param>
public sealed record LimitLine(string Limit, string Unit, decimal? Maximum, decimal? Used, decimal? Headroom, string Detail);
