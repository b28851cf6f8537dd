namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Best bid and ask; sizes in shares or coins.</summary>
internal sealed record MarketQuote(DateTimeOffset Time, decimal Bid, decimal Ask, decimal BidSize, decimal AskSize);
