namespace AlpacaMcp.Trading.Journal;

/// <summary>Which processes work on the journal. While one lives, what it is sending is its own to settle.</summary>
public interface IOwners
{
    /// <summary>This process, by a name that no other ever has.</summary>
    string Me { get; }

    bool IsAlive(string owner);
}
