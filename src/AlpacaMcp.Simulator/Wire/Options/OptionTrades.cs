namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>Latest trades by contract.</summary>
internal sealed record OptionTrades(IReadOnlyDictionary<string, OptionTradeBody> Trades);
