namespace AlpacaMcp.Trading.Journal;

/// <summary>How far an intent has got.</summary>
internal enum IntentState
{
    /// <summary>Committed; its request may be anywhere between here and the broker.</summary>
    Sending,

    /// <summary>The broker acknowledged it; its lists may not show it yet.</summary>
    Acknowledged,

    /// <summary>The broker's lists have shown it: from now on they count it.</summary>
    Listed,

    /// <summary>Nobody knows yet; its reservation stays.</summary>
    Unknown,

    /// <summary>It never reached the book, and will not.</summary>
    NotPlaced,

    /// <summary>It is over at the broker; what it filled is known.</summary>
    Ended,
}
