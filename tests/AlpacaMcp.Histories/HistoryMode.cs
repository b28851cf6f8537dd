namespace AlpacaMcp.Histories;

/// <summary>How a history ends.</summary>
internal enum HistoryMode
{
    /// <summary>Faults never stop: nothing wrong may ever happen.</summary>
    Safety,

    /// <summary>Faults stop: everything unknown must settle, too.</summary>
    Liveness,
}
