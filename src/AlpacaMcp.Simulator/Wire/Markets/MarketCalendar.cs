namespace AlpacaMcp.Simulator.Wire.Markets;

/// <summary>GET /v3/calendar/{market}.</summary>
internal sealed record MarketCalendar(MarketBody Market, IReadOnlyList<MarketDayBody> Calendar);
