namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Exchange time and the stock market's regular session.</summary>
internal sealed record ClockReply(DateTimeOffset Timestamp, bool IsOpen, DateTimeOffset NextOpen, DateTimeOffset NextClose);
