namespace AlpacaMcp.Trading.Journal;

/// <summary>A process began to work on an account.</summary>
/// <param name="Owner">The process.</param>
/// <param name="IsEphemeral">The exchange lives inside it and vanishes with it.</param>
internal sealed record Opening(string Owner, bool IsEphemeral);
