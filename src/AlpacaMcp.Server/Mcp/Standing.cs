namespace AlpacaMcp.Server.Mcp;

/// <summary>Where a reply comes from: no agent should mistake a simulator for money, or one account for another.</summary>
/// <param name="Environment">simulator, paper or live.</param>
/// <param name="Account">The account number, or "unknown" while the broker does not say.</param>
internal sealed record Standing(string Environment, string Account);
