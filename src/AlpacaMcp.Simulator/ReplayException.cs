namespace AlpacaMcp.Simulator;

/// <summary>Files of bars cannot be played; the message names the file and the line.</summary>
public sealed class ReplayException : Exception
{
    /// <inheritdoc />
    public ReplayException(string message)
        : base(message)
    {
    }

    /// <inheritdoc />
    public ReplayException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
