using System.ComponentModel;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Analysis.Portfolio;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Analysis;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Account;

[Toolset(Toolset.Account)]
internal sealed class GetPortfolioRisk(
    AccountClient account, PositionsClient positions, OptionDataClient options, StockDataClient stocks, TradingOptions trading, StandingReader standing)
{
    private const int MostRows = 100;

    [McpServerTool(Name = "get_portfolio_risk", Title = "Get portfolio risk", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Exposure, leverage, concentration, largest losses, option greeks and worst option loss by underlying.")]
    public async Task<PortfolioRiskReply> GetPortfolioRiskAsync([Description("Positions shown, 1-100.")] int top = 10, CancellationToken cancellationToken = default)
    {
        var reading = positions.ListAsync(cancellationToken);
        var read = await account.GetAsync(cancellationToken);
        var held = await reading;
        var groups = OptionGroup.Of(held);
        var reply = PortfolioRisk.Of(standing.Of(read), read, held, Bounded.Int("top", top, MostRows));
        if (groups.Count == 0)
            return reply;
        var (greeks, prices) = await new OptionReadings(options, stocks, trading).ReadAsync(groups, cancellationToken);
        var risk = new OptionRisk(greeks, prices);
        return reply with { Options = risk.Groups(groups), OptionGreeks = risk.Greeks(), OptionDollarDelta = risk.DollarDelta, Notes = [.. reply.Notes, .. risk.Notes] };
    }
}
