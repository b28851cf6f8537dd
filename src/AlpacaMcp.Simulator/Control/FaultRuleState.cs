namespace AlpacaMcp.Simulator.Control;

/// <summary>Which requests a fault meets; null is any.</summary>
internal sealed record FaultRuleState(string? Method, string Path, string? BodyContains, int Times, int Skip);
