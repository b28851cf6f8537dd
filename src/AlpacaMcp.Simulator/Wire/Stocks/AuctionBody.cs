namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>One auction print.</summary>
internal sealed record AuctionBody(string T, string X, decimal P, decimal S, string C);
