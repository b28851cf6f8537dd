namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>A perpetual's next funding time, open interest in coins, index price, mark price and funding rate.</summary>
internal sealed record PerpPricingBody(string T, string Ft, decimal Oi, decimal Ip, decimal Mp, decimal Fr);
