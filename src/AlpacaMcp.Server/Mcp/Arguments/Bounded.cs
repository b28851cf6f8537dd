using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Holds a count within its bounds.</summary>
internal static class Bounded
{
    /// <param name="name">The argument.</param>
    /// <param name="value">As given.</param>
    /// <param name="most">The largest allowed; the smallest is 1.</param>
    internal static int Int(string name, int value, int most) => value >= 1 && value <= most
        ? value
        : throw ToolErrorException.InvalidArgument(name, $"{name} must be 1 to {most}; got {value}.");
}
