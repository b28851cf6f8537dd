namespace AlpacaMcp.Trading.Risk;

/// <summary>The limits as they are set against those that were accepted.</summary>
/// <param name="Hash">Of the limits as they are set.</param>
/// <param name="AcceptedHash">Of the limits that were accepted last; null when an exchange that vanishes with its server pins none.</param>
/// <param name="AcceptedBy">start, for the first limits and tighter ones, or operator.</param>
/// <param name="Loosened">Each limit that is looser than accepted, in words: while there is one, nothing is opened.</param>
public sealed record PolicyStanding(string Hash, string? AcceptedHash, string? AcceptedBy, IReadOnlyList<string> Loosened);
