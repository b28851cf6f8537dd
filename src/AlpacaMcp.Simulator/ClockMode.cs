namespace AlpacaMcp.Simulator;

/// <summary>How exchange time passes.</summary>
public enum ClockMode
{
    /// <summary>From the start on, at a speed.</summary>
    Simulated,

    /// <summary>Exchange time is system time.</summary>
    RealTime,

    /// <summary>Time stands still until it is moved.</summary>
    Stepped,
}
