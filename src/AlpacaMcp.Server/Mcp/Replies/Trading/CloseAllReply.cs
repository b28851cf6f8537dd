using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Replies.Trading;

/// <summary>What became of every position, in the order in which they were closed.</summary>
internal sealed record CloseAllReply(string Environment, string Account, int Count, int NotClosed, IReadOnlyList<ClosedView> Positions, string? Note = null)
{
    internal static CloseAllReply Of(Standing standing, IReadOnlyList<ClosedPosition> closed)
    {
        var failed = closed.Count(c => c.Outcome.Kind != OutcomeKind.Placed);
        var note = failed == 0 ? null : $"{failed} of {closed.Count} positions have no closing order: see their outcome, and get_all_positions for what is held.";
        return new(standing.Environment, standing.Account, closed.Count, failed, [.. closed.Select(ClosedView.Of)], note);
    }
}
