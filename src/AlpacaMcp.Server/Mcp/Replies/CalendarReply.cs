namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Trading days with New York times.</summary>
internal sealed record CalendarReply(int Count, IReadOnlyList<CalendarDay> Days, string? Note = null);
