namespace AlpacaMcp.Api.Telemetry;

/// <summary>What an instrument does with its values.</summary>
public enum MeasureKind
{
    /// <summary>Adds up, from the start of the process.</summary>
    Counter,

    /// <summary>Says how it stands when it is asked.</summary>
    Gauge,

    /// <summary>Counts values by their size.</summary>
    Histogram,
}
