namespace AlpacaMcp.Simulator.Wire.CorporateActions;

/// <summary>A cash dividend; the rate is in USD per share.</summary>
internal sealed record CashDividendBody(
    Guid Id, string Symbol, string Cusip, decimal Rate, bool Special, bool Foreign, string ProcessDate, string ExDate, string RecordDate, string PayableDate);
