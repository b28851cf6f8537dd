namespace AlpacaMcp.Simulator.Wire.Locates;

/// <summary>Why a symbol has no quote.</summary>
internal sealed record LocateQuoteErrorBody(string Symbol, string Code, string Message);
