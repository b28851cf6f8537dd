namespace AlpacaMcp.Simulator.Wire.CorporateActions;

/// <summary>A page of corporate actions.</summary>
internal sealed record CorporateActionsBody(CorporateActionGroups CorporateActions, string? NextPageToken);
