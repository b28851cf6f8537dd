namespace AlpacaMcp.Simulator.Exchange.Locates;

/// <summary>What can be located on one day.</summary>
/// <param name="Shares">In round lots.</param>
/// <param name="Price">Fee of one share.</param>
internal readonly record struct LocateTerms(long Shares, decimal Price);
