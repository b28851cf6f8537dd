namespace AlpacaMcp.Load.Measuring;

/// <summary>The server's process at one second of a stretch.</summary>
internal sealed record ProcessLine(string Where, double PerSecond, double Second, double ResidentMegabytes, int Handles, int Threads, double ProcessorSeconds)
{
    public string Kind { get; } = "process";
}
