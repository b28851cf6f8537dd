namespace AlpacaMcp.Simulator.Exchange.Locates;

/// <summary>What a locate asks for: whole round lots, and a limit above nothing where there is one.</summary>
internal sealed record LocateWish(string Symbol, long Qty, bool AllOrNone, decimal? LimitPrice);
