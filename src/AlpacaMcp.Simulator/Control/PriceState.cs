namespace AlpacaMcp.Simulator.Control;

/// <summary>A fixed quote in USD; the time is null while the quote is as fresh as the clock.</summary>
internal sealed record PriceState(string Symbol, decimal Bid, decimal Ask, DateTimeOffset? Time);
