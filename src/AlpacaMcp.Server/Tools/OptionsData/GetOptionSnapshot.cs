using System.ComponentModel;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Options;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.OptionsData;

[Toolset(Toolset.OptionsData)]
internal sealed class GetOptionSnapshot(OptionDataClient data, ExchangeClock clock, PriceHeadings headings, TradingOptions trading)
{
    [McpServerTool(Name = "get_option_snapshot", Title = "Get option snapshot", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Latest quote, trade, bars, implied volatility and greeks of option contracts you can name. To find contracts, use get_option_chain.")]
    public async Task<OptionChainReply> GetOptionSnapshotAsync(
        [Description("Up to 100, e.g. AAPL260320C00190000,AAPL260320P00190000")] string symbols,
        OptionFeed? feed = null,
        [Description("Date or time")] string? updated_since = null,
        [Description("1-1000")] int limit = 100,
        string? page_token = null,
        Detail? detail = null,
        CancellationToken cancellationToken = default)
    {
        var query = new OptionSnapshotsQuery
        {
            Symbols = SymbolList.Contracts(symbols),
            Feed = OptionRequest.Feed(feed, trading),
            UpdatedSince = OptionRequest.Since(updated_since, (await clock.ReadAsync(cancellationToken)).Now),
            Limit = Bounded.Int("limit", limit, OptionRequest.MostContracts),
            PageToken = page_token,
        };
        var page = await data.GetSnapshotsPageAsync(query, cancellationToken);
        var reply = OptionChainReply.Of(page, await headings.ReadAsync(query.Feed.Value.Value, cancellationToken), detail == Detail.Brief);
        var isAll = page.NextPageToken is null && page_token is null && query.UpdatedSince is null;
        return isAll ? reply with { Note = Absent.ContractNote(query.Symbols, page.Snapshots) } : reply;
    }
}
