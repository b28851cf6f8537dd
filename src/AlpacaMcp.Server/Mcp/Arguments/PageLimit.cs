using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>How many things a page of Alpaca's may hold.</summary>
internal static class PageLimit
{
    internal static int Of(int limit, int most) => limit >= 1 && limit <= most
        ? limit
        : throw ToolErrorException.InvalidArgument("limit", $"limit must be 1 to {most}; got {limit}.");
}
