namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>The days that all symbols' daily bars share: New York's, or UTC's for crypto.</summary>
internal sealed record SnapshotDates(string? Day, string? PrevDay);
