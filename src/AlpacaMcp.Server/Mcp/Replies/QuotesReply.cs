namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Latest quotes by symbol.</summary>
internal sealed record QuotesReply(IReadOnlyDictionary<string, QuoteView> Quotes, string? Note = null);
