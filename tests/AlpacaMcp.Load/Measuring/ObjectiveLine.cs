namespace AlpacaMcp.Load.Measuring;

/// <summary>One objective, and whether it was met.</summary>
internal sealed record ObjectiveLine(string Name, double Observed, double? AtLeast, double? AtMost, bool IsMet)
{
    public string Kind { get; } = "objective";
}
