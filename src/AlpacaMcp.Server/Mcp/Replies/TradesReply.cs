namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Latest trades by symbol.</summary>
internal sealed record TradesReply(IReadOnlyDictionary<string, TradeView> Trades, string? Note = null);
