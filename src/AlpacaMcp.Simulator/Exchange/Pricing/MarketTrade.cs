namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>A trade; size in shares or coins.</summary>
internal sealed record MarketTrade(DateTimeOffset Time, decimal Price, decimal Size, long Id, bool TakerBought, bool IsExtended = false);
