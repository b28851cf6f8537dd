namespace AlpacaMcp.Simulator.Exchange.Replay;

/// <summary>A file that cannot be played; the message names the file and the line.</summary>
public sealed class ReplayException : Exception
{
    /// <summary>Creates it.</summary>
    public ReplayException()
    {
    }

    /// <summary>Creates it with its message.</summary>
    public ReplayException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with its message and its cause.</summary>
    public ReplayException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
