using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads an id that Alpaca made.</summary>
internal static class Uuids
{
    /// <param name="name">The argument.</param>
    /// <param name="text">What was given for it.</param>
    /// <param name="source">The tool that shows such ids.</param>
    internal static Guid Read(string name, string text, string source) => Guid.TryParseExact(text.Trim(), "D", out var id)
        ? id
        : throw ToolErrorException.InvalidArgument(
            name, $"{name} must be an id such as 61e69015-8549-4bfd-b9c3-01e75843f47d; got '{OutsideText.Clean(text, 60)}'.", $"Take the id from {source}; nothing was sent.");
}
