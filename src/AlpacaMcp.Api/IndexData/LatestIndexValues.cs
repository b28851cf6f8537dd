namespace AlpacaMcp.Api.IndexData;

internal sealed record LatestIndexValues(IReadOnlyDictionary<string, IndexValue?>? Values);
