namespace AlpacaMcp.Server.Mcp.Replies.Reference;

/// <summary>Latest values by index, in points.</summary>
internal sealed record LatestIndexReply(string? Session, DateTimeOffset AsOf, IReadOnlyDictionary<string, IndexValueView> Values, string? Note = null);
