namespace AlpacaMcp.Trading.Locates;

/// <summary>Shares to locate for a short sale.</summary>
/// <param name="Symbol">The stock, in capitals.</param>
/// <param name="Qty">Shares; whole round lots of 100.</param>
/// <param name="LimitPrice">Most USD for a share; without it the cost has no bound.</param>
/// <param name="AllOrNone">Whether fewer shares are refused.</param>
public sealed record LocateWish(string Symbol, int Qty, decimal? LimitPrice, bool AllOrNone);
