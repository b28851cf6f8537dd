namespace AlpacaMcp.Simulator.Wire.Locates;

/// <summary>Quotes of several stocks; the errors are absent when there are none.</summary>
internal sealed record LocateQuotesBody(IReadOnlyList<LocateQuoteBody> Quotes, IReadOnlyList<LocateQuoteErrorBody>? Errors);
