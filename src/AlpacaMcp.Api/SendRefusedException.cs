namespace AlpacaMcp.Api;

/// <summary>An <see cref="ISendGate"/> stayed shut: not a byte of the request has left.</summary>
/// <param name="message">Why, in words for the operator.</param>
public sealed class SendRefusedException(string message) : Exception(message);
