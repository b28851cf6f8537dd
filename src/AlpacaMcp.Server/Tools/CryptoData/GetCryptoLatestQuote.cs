using System.ComponentModel;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.CryptoData;

[Toolset(Toolset.CryptoData)]
internal sealed class GetCryptoLatestQuote(CryptoDataClient data)
{
    [McpServerTool(Name = "get_crypto_latest_quote", Title = "Get latest crypto quote", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Best bid and ask of crypto pairs right now.")]
    public async Task<QuotesReply> GetCryptoLatestQuoteAsync(
        [Description("Comma-separated, e.g. BTC/USD,ETH/USD.")] string symbols,
        [Description("Venue.")] CryptoLocation? loc = null,
        CancellationToken cancellationToken = default)
    {
        var asked = SymbolList.Pairs(symbols);
        var quotes = await data.GetLatestQuotesAsync(loc ?? CryptoLocation.Us, asked, cancellationToken);
        return new(quotes.ToDictionary(q => q.Key, q => QuoteView.Of(q.Value)), Absent.Note(asked, quotes));
    }
}
