using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Server.Mcp.Replies.Trading;

/// <summary>What was denied lately on this account, the latest first, and every reason.</summary>
internal sealed record DecisionsReply(string Environment, string Account, int Count, IReadOnlyList<DecisionsReply.Denied> Decisions)
{
    internal static DecisionsReply Of(Standing standing, IReadOnlyList<PastDenial> denials) =>
        new(standing.Environment, standing.Account, denials.Count, [.. denials.Select(d => new Denied(d.At, OutsideText.Clean(d.What), d.PolicyHash, d.Objections))]);

    /// <summary>One denial.</summary>
    /// <param name="At">System time.</param>
    /// <param name="What">The order in words.</param>
    /// <param name="PolicyHash">The limits it was judged by; get_status names those in force.</param>
    /// <param name="Objections">Every reason.</param>
    internal sealed record Denied(DateTimeOffset At, string What, string PolicyHash, IReadOnlyList<Objection> Objections);
}
