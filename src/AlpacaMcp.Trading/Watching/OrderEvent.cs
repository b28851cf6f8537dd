using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Watching;

/// <summary>Something that happened to one order.</summary>
/// <param name="Kind">Alpaca's word: new, fill, partial_fill, canceled, replaced, … or "reconciled" when a look after a gap found it changed.</param>
/// <param name="Order">The order after it.</param>
public sealed record OrderEvent(string Kind, Order Order);
