using System.Text.Json;

namespace AlpacaMcp.Server.Mcp.Replies.Search;

/// <summary>One tool that a search found.</summary>
/// <param name="Name">What to call.</param>
/// <param name="CallWith">call_read_tool or call_trading_tool.</param>
/// <param name="Description">What it does.</param>
/// <param name="InputSchema">Its arguments; absent where the reply's budget is spent.</param>
internal sealed record FoundTool(string Name, string CallWith, string Description, JsonElement? InputSchema = null);
