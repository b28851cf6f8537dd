namespace AlpacaMcp.Server.Doctor;

/// <summary>How a check ended, the worst last.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, and somebody should look.</summary>
    Warn,

    /// <summary>No server starts, nothing opens although nobody stopped it, or something is lost or open to others.</summary>
    Fail,
}
