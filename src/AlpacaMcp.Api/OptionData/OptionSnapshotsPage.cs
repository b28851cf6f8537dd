namespace AlpacaMcp.Api.OptionData;

/// <summary>One page of snapshots, sorted by contract.</summary>
/// <param name="Snapshots">By contract symbol. A contract that Alpaca does not know is missing.</param>
/// <param name="NextPageToken">Where the next page begins; null on the last.</param>
/// <seealso href="https://docs.alpaca.markets/reference/optionchain"/>
public sealed record OptionSnapshotsPage(IReadOnlyDictionary<string, OptionSnapshot> Snapshots, string? NextPageToken);
