using System.ComponentModel;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.OptionsData;

[Toolset(Toolset.OptionsData)]
internal sealed class GetOptionExchangeCodes(OptionDataClient data)
{
    [McpServerTool(Name = "get_option_exchange_codes", Title = "Get option exchange codes", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("What the exchange letters of get_option_trades stand for.")]
    public async Task<ExchangeCodesReply> GetOptionExchangeCodesAsync(CancellationToken cancellationToken = default) =>
        ExchangeCodesReply.Of(await data.GetExchangesAsync(cancellationToken));
}
