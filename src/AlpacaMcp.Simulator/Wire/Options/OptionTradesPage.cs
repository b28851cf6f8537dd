namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>A page of trades by contract.</summary>
internal sealed record OptionTradesPage(IReadOnlyDictionary<string, IReadOnlyList<OptionTradeBody>> Trades, string? NextPageToken);
