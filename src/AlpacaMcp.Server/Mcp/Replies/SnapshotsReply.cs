namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Snapshots by symbol.</summary>
internal sealed record SnapshotsReply(IReadOnlyDictionary<string, SnapshotView> Snapshots, string? Note = null);
