namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>Snapshots by pair, in a wrapper that the stock form does not have.</summary>
internal sealed record CryptoSnapshots(IReadOnlyDictionary<string, CryptoSnapshot> Snapshots);
