namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>What the first number of a row counts within its group.</summary>
internal enum TimeUnit
{
    /// <summary>Seconds, with their fraction, of the minute that names the group: 2026-03-16T13:30.</summary>
    Second,

    /// <summary>Minutes of the hour that names the group: 2026-03-16T13.</summary>
    Minute,

    /// <summary>Hours of the day that names the group: 2026-03-16.</summary>
    Hour,

    /// <summary>Days of the month that names the group: 2026-03.</summary>
    Day,
}
