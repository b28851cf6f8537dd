namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>One leg of a multi-leg order as it was sent: words unchecked, absent fields null.</summary>
internal sealed record LegRequest(string? Symbol, decimal? RatioQty, string? Side, string? PositionIntent);
