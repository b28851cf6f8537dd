namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>How a client reaches the server, and which generation of the protocol it speaks.</summary>
public enum Transport
{
    Stdio,
    StdioLegacy,
    Http,
    HttpLegacy,
}
