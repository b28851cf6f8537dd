using System.ComponentModel;
using AlpacaMcp.Api.OptionContracts;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Assets;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Assets;

[Toolset(Toolset.Assets)]
internal sealed class GetOptionContract(OptionContractsClient contracts)
{
    [McpServerTool(Name = "get_option_contract", Title = "Get option contract", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("One option contract: strike, expiration, what it delivers, open interest, last close.")]
    public async Task<OptionContractReply> GetOptionContractAsync([Description("E.g. AAPL260320C00250000 or an id.")] string symbol_or_id, CancellationToken cancellationToken = default) =>
        OptionContractReply.Of(await contracts.GetAsync(Symbols.OrId("symbol_or_id", symbol_or_id), cancellationToken));
}
