namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>The largest gains and losses.</summary>
internal sealed record MoversBody(IReadOnlyList<MoverBody> Gainers, IReadOnlyList<MoverBody> Losers, string MarketType, string LastUpdated);
