namespace AlpacaMcp.Trading.Journal;

/// <summary>Holds the limits in force against the ones the journal has pinned.</summary>
internal interface IPolicyPin
{
    /// <summary>Limits that are looser now than the pinned ones, in words.</summary>
    /// <param name="pinned">Body of the latest policy row; null when none was ever pinned.</param>
    IReadOnlyList<string> Loosened(string? pinned);

    /// <summary>What to pin now: the first limits there are, or tighter ones. Null leaves the pin as it is.</summary>
    AcceptedPolicy? Next(string? pinned);
}
