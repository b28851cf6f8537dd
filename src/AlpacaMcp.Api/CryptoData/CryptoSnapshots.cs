using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.CryptoData;

internal sealed record CryptoSnapshots(IReadOnlyDictionary<string, Snapshot?>? Snapshots);
