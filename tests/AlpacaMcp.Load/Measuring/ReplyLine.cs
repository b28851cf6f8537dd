namespace AlpacaMcp.Load.Measuring;

/// <summary>How often one code was the answer in one stretch.</summary>
internal sealed record ReplyLine(string Where, double PerSecond, string Code, int Count)
{
    public string Kind { get; } = "reply";
}
