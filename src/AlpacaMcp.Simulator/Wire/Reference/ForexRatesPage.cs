namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>A page of rates by pair of currencies.</summary>
internal sealed record ForexRatesPage(IReadOnlyDictionary<string, IReadOnlyList<ForexRateBody>> Rates, string? NextPageToken);
