namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>A bond's price in percent of its par value, and its yields in percent.</summary>
internal sealed record BondPriceBody(string T, decimal P, decimal Ytm, decimal Ytw);
