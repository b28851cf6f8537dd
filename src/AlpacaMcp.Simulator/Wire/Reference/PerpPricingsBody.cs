namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>Pricing by perpetual.</summary>
internal sealed record PerpPricingsBody(IReadOnlyDictionary<string, PerpPricingBody> Pricing);
