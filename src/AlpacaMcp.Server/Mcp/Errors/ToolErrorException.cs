namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>Carries a finished error from a tool to the one place that answers errors.</summary>
internal sealed class ToolErrorException(ToolError error) : Exception(error.Message)
{
    internal ToolError Error { get; } = error;
}
