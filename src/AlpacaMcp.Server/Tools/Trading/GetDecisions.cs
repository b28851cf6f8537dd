using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Trading;
using AlpacaMcp.Trading.Journal;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class GetDecisions(Decisions decisions, StandingReader standing)
{
    private const int Most = 100;

    [McpServerTool(Name = "get_decisions", Title = "Get denials", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("What this server denied lately, with every reason.")]
    public async Task<DecisionsReply> GetDecisionsAsync(int limit = 10, CancellationToken cancellationToken = default)
    {
        var denials = await decisions.ReadAsync(Bounded.Int("limit", limit, Most), cancellationToken);
        return DecisionsReply.Of(await standing.ReadAsync(cancellationToken), denials);
    }
}
