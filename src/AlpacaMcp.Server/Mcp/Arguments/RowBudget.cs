using AlpacaMcp.Server.Mcp.Replies;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>How many rows of history to ask for: as many as are wanted, and no more than a reply should show.</summary>
internal static class RowBudget
{
    private const int MostLimit = 10_000;

    /// <param name="limit">What is wanted, 1 to 10,000.</param>
    /// <param name="maxRows">What one reply shows, 1 to 1,000.</param>
    internal static int Of(int limit, int maxRows) => Math.Min(Bounded.Int("limit", limit, MostLimit), Bounded.Int("max_rows", maxRows, RowPage.Most));
}
