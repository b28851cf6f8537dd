namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>Carries a finished error from a tool to the one place that answers errors.</summary>
internal sealed class ToolErrorException(ToolError error) : Exception(error.Message)
{
    internal ToolError Error { get; } = error;

    /// <summary>One argument that cannot be read; nothing was sent.</summary>
    internal static ToolErrorException InvalidArgument(string name, string message, string? nextStep = null) =>
        new(ToolError.Invalid([new(ToolError.InvalidArgument, message, nextStep ?? $"Correct {name} and call again; nothing was sent.", name)]));
}
