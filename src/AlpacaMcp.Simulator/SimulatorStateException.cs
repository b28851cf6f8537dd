namespace AlpacaMcp.Simulator;

/// <summary>A kept exchange cannot be continued; the message says why and what to do.</summary>
public sealed class SimulatorStateException : Exception
{
    /// <summary>Another process holds it: see <see cref="SimulatedExchange.FindRunningAsync"/>.</summary>
    public bool IsHeldElsewhere { get; init; }

    /// <inheritdoc />
    public SimulatorStateException(string message)
        : base(message)
    {
    }

    /// <inheritdoc />
    public SimulatorStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
