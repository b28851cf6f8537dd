namespace AlpacaMcp.Server.Mcp.Replies.Charts;

/// <summary>One slice of the pie: what it is worth, and how much of all slices that is.</summary>
internal sealed record SliceView(string Name, decimal Value, decimal Percent);
