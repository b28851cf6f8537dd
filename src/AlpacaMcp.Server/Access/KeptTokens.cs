namespace AlpacaMcp.Server.Access;

/// <summary>The file of tokens.</summary>
/// <param name="Form">Which form this is.</param>
/// <param name="Tokens">Each name once.</param>
internal sealed record KeptTokens(int Form, IReadOnlyList<KeptToken> Tokens);
