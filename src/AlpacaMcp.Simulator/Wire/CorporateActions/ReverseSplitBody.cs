namespace AlpacaMcp.Simulator.Wire.CorporateActions;

/// <summary>Fewer shares at a higher price, under a new CUSIP.</summary>
internal sealed record ReverseSplitBody(
    Guid Id, string Symbol, string OldCusip, string NewCusip, decimal NewRate, decimal OldRate,
    string ProcessDate, string ExDate, string RecordDate, string PayableDate);
