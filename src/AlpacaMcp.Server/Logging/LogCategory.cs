namespace AlpacaMcp.Server.Logging;

/// <summary>What a log file is about. Each category has files, and room, of its own.</summary>
internal enum LogCategory
{
    /// <summary>What became of orders, exercises and locates.</summary>
    Trades,

    /// <summary>Denials, halts, breakers, approvals, and what the limits could not see.</summary>
    Risk,

    /// <summary>How long calls took, what was slow, and where streams had gaps.</summary>
    Performance,

    /// <summary>Keys, accounts, the operator's deeds, refused requests.</summary>
    Security,

    /// <summary>Start, stop, and whatever belongs nowhere else.</summary>
    Application,
}
