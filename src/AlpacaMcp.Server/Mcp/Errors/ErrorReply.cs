namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>The text of a failed call.</summary>
internal sealed record ErrorReply(ToolError Error);
