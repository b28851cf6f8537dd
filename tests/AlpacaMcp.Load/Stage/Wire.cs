namespace AlpacaMcp.Load.Stage;

/// <summary>How a server is spoken to.</summary>
internal enum Wire
{
    /// <summary>A pipe to a process of one's own.</summary>
    Stdio,

    /// <summary>Streamable HTTP on loopback.</summary>
    Http,
}
