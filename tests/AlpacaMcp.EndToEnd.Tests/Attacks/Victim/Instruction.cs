namespace AlpacaMcp.EndToEnd.Tests.Attacks.Victim;

/// <summary>What a text asks for.</summary>
/// <param name="Tool">The tool to call; null to read an address.</param>
/// <param name="Arguments">Its arguments as JSON, or the address.</param>
internal sealed record Instruction(string? Tool, string Arguments);
