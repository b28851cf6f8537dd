namespace AlpacaMcp.Load.Calls;

/// <summary>One call to send.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="ClientOrderId">The id of the order it asks for; null when it asks for none.</param>
internal sealed record LoadCall(string Tool, IReadOnlyDictionary<string, object?> Arguments, string? ClientOrderId = null);
