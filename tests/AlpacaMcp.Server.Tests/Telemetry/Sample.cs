namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>One series at one moment.</summary>
internal sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value)
{
    public string this[string label] => Labels.GetValueOrDefault(label) ?? "";
}
