namespace AlpacaMcp.Simulator.Wire;

/// <summary>A page of one symbol's bars.</summary>
internal sealed record SymbolBarsBody(IReadOnlyList<BarBody> Bars, string Symbol, string? NextPageToken);
