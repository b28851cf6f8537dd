namespace AlpacaMcp.Server.Mcp.Replies.Reference;

/// <summary>The value of an index at one instant.</summary>
internal sealed record IndexValueView(decimal Value, DateTimeOffset Time);
