namespace AlpacaMcp.Simulator.Wire.Locates;

/// <summary>What locating costs; without shares there is no price.</summary>
internal sealed record LocateQuoteBody(string Symbol, long AvailableQty, string? Price, string QuotedAt);
