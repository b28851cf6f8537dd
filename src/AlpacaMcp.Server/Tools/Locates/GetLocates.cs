using System.ComponentModel;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Locates;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Locates;

[Toolset(Toolset.Locates)]
internal sealed class GetLocates(LocatesClient locates, StandingReader standing)
{
    private const int MostRows = 10_000;

    [McpServerTool(Name = "get_locates", Title = "Get locates", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Locates made, newest first: shares reserved for short sales and their fees. Days begin at 20:00 New York; end is exclusive. Live accounts only.")]
    public async Task<LocatesReply> GetLocatesAsync(
        LocateStatus? status = null,
        string? symbol = null,
        [Description("First day.")] string? start = null,
        string? end = null,
        int limit = 100,
        string? page_token = null,
        CancellationToken cancellationToken = default)
    {
        var query = new LocateQuery
        {
            Status = status,
            Symbol = symbol is null ? null : SymbolList.Asset(symbol),
            Start = When.Date("start", start),
            End = When.Date("end", end),
            Limit = Bounded.Int("limit", limit, MostRows),
            PageToken = page_token,
        };
        var page = await LocateErrors.ExplainAsync(locates.ListAsync(query, cancellationToken: cancellationToken));
        return LocatesReply.Of(await standing.ReadAsync(cancellationToken), page);
    }
}
