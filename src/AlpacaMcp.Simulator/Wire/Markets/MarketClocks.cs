namespace AlpacaMcp.Simulator.Wire.Markets;

/// <summary>GET /v3/clock.</summary>
internal sealed record MarketClocks(IReadOnlyList<MarketClockBody> Clocks);
