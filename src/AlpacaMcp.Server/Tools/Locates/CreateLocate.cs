using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Locates;
using AlpacaMcp.Trading.Locates;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Locates;

[Toolset(Toolset.Locates)]
internal sealed class CreateLocate(LocateDesk desk, StandingReader standing)
{
    [McpServerTool(Name = "create_locate", Title = "Create locate", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("Reserves shares of a hard-to-borrow stock for a short sale until 20:00 New York and pays the fee at once; it is not refunded. Ask get_locate_quotes first.")]
    public async Task<LocateReply> CreateLocateAsync(
        string symbol,
        [Description("Multiple of 100.")] int qty,
        [Description("Most USD per share; denied without.")] decimal? limit_price = null,
        bool all_or_none = false,
        CancellationToken cancellationToken = default) =>
        await LocateReply.OfAsync(standing, await desk.CreateAsync(new(Symbols.Upper(symbol), qty, limit_price, all_or_none), cancellationToken));
}
