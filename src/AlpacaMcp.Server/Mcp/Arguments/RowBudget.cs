using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>How many rows of history to ask for: as many as are wanted, and no more than a reply should show.</summary>
internal static class RowBudget
{
    private const int MostLimit = 10_000;

    /// <param name="limit">What is wanted, 1 to 10,000.</param>
    /// <param name="maxRows">What one reply shows, 1 to 1,000.</param>
    internal static int Of(int limit, int maxRows)
    {
        if (limit is < 1 or > MostLimit)
            throw ToolErrorException.InvalidArgument("limit", $"limit must be 1 to {MostLimit}; got {limit}.");
        if (maxRows is < 1 or > RowPage.Most)
            throw ToolErrorException.InvalidArgument("max_rows", $"max_rows must be 1 to {RowPage.Most}; got {maxRows}.");
        return Math.Min(limit, maxRows);
    }
}
