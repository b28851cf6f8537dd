namespace AlpacaMcp.Api.OptionData;

internal sealed record OptionSnapshotsAnswer(IReadOnlyDictionary<string, OptionSnapshot?>? Snapshots, string? NextPageToken);
