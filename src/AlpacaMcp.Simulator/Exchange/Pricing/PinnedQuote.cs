namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>A quote a test has fixed; without a time it is always as fresh as the clock.</summary>
internal sealed record PinnedQuote(decimal Bid, decimal Ask, DateTimeOffset? Time);
