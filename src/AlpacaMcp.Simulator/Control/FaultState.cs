namespace AlpacaMcp.Simulator.Control;

/// <summary>A scheduled fault: its name, its rule, and how many requests it still lets pass and still meets.</summary>
internal sealed record FaultState(string Fault, FaultRuleState Rule, int ToSkip, int Left);
