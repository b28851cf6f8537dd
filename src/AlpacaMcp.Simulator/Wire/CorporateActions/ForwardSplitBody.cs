namespace AlpacaMcp.Simulator.Wire.CorporateActions;

/// <summary>More shares at a lower price.</summary>
internal sealed record ForwardSplitBody(
    Guid Id, string Symbol, string Cusip, decimal NewRate, decimal OldRate, string ProcessDate, string ExDate, string RecordDate, string PayableDate);
