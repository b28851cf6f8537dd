namespace AlpacaMcp.Trading.Risk;

/// <summary>One limit of a policy: what it is called, how it reads and which way it gets looser.</summary>
/// <param name="Name">The property of <see cref="RiskPolicy"/>.</param>
/// <param name="Words">What it bounds, with its unit.</param>
/// <param name="Code">The code of the denial it makes, or changes the meaning of.</param>
/// <param name="Text">Its value, the same text for the same value.</param>
/// <param name="IsLooser">True when the first policy lets something pass here that the second does not.</param>
public sealed record PolicyField(string Name, string Words, string Code, Func<RiskPolicy, string> Text, Func<RiskPolicy, RiskPolicy, bool> IsLooser);
