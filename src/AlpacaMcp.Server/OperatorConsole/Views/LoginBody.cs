namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>What the operator types.</summary>
internal sealed record LoginBody(string? Passphrase);
