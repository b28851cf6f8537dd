namespace AlpacaMcp.Server.Charts;

/// <summary>Which candles are wanted, as it was written.</summary>
internal sealed record CandleWish(string? Symbol, string? Timeframe, int? Bars, IReadOnlyList<string>? Indicators, string? End);
