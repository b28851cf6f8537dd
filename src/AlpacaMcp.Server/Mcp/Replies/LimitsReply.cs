using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Every limit with its headroom.</summary>
internal sealed record LimitsReply(string Environment, string Account, IReadOnlyList<LimitLine> Limits)
{
    internal static LimitsReply Of(StatusReply status) => new(status.Environment, status.Account, status.Limits);
}
