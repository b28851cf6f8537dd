using System.ComponentModel;
using AlpacaMcp.Api.FixedIncomeData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Reference;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.FixedIncomeData;

[Toolset(Toolset.FixedIncomeData)]
internal sealed class GetFixedIncomeLatestQuotes(FixedIncomeDataClient data, PriceHeadings headings)
{
    [McpServerTool(Name = "get_fixed_income_latest_quotes", Title = "Get latest bond quotes", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Best bid and ask of US treasuries and corporate bonds: prices in percent of par, sizes in dollars of par, yields to maturity and to worst.")]
    public async Task<BondQuotesReply> GetFixedIncomeLatestQuotesAsync(
        [Description("Up to 100, e.g. US912810SK51")] string isins,
        [Description("Dollars of par to trade; negative: smallest size")] int? trade_size = null,
        CancellationToken cancellationToken = default)
    {
        var asked = Codes.Isins(isins);
        var quotes = await data.GetLatestQuotesAsync(asked, trade_size, cancellationToken);
        return BondQuotesReply.Of(await headings.ReadAsync("bonds", cancellationToken), asked, quotes);
    }
}
