namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>How old the parts are that all symbols' snapshots share in age: seconds before as_of, a minute's from its start.</summary>
internal sealed record SnapshotAges(decimal? Trade, decimal? Quote, decimal? Minute);
