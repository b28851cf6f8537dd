namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>A page of snapshots by contract.</summary>
internal sealed record OptionSnapshots(IReadOnlyDictionary<string, OptionSnapshot> Snapshots, string? NextPageToken);
