using System.ComponentModel;
using AlpacaMcp.Api.OptionContracts;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Assets;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Assets;

[Toolset(Toolset.Assets)]
internal sealed class GetOptionContracts(OptionContractsClient contracts, ExchangeClock clock)
{
    private const int MostRows = 10_000;

    // Alpaca ends a list without an upper date at the next weekend, even one that begins later: none would be found. No contract runs this long.
    private const int LongestYears = 5;

    [McpServerTool(Name = "get_option_contracts", Title = "Get option contracts", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Option contracts that exist, with open interest and last close; get_option_chain has live prices. Without expiration dates only those that expire by the next weekend.")]
    public async Task<OptionContractsReply> GetOptionContractsAsync(
        [Description("E.g. AAPL,SPY.")] string? underlying_symbols = null,
        ContractStatus? status = null,
        [Description("E.g. 2026-03-20.")] string? expiration_date = null,
        [Description("Or later.")] string? expiration_date_gte = null,
        [Description("Or earlier.")] string? expiration_date_lte = null,
        OptionType? type = null,
        [Description("At least.")] decimal? strike_price_gte = null,
        [Description("At most.")] decimal? strike_price_lte = null,
        [Description("E.g. AAPL1.")] string? root_symbol = null,
        ExerciseStyle? style = null,
        [Description("Penny Program only.")] bool? ppind = null,
        bool? show_deliverables = null,
        [Description("1-10000.")] int limit = 100,
        string? page_token = null,
        CancellationToken cancellationToken = default)
    {
        DateTimeOffset? now = (expiration_date ?? expiration_date_gte ?? expiration_date_lte) is null ? null : (await clock.ReadAsync(cancellationToken)).Now;
        var (from, until) = (When.Date("expiration_date_gte", expiration_date_gte, now), When.Date("expiration_date_lte", expiration_date_lte, now));
        var query = new OptionContractQuery
        {
            UnderlyingSymbols = underlying_symbols is null ? [] : SymbolList.Stocks(underlying_symbols),
            Status = status,
            ExpirationDate = When.Date("expiration_date", expiration_date, now),
            ExpirationDateGte = from,
            ExpirationDateLte = until ?? (expiration_date is null ? from?.AddYears(LongestYears) : null),
            Type = type,
            StrikePriceGte = strike_price_gte,
            StrikePriceLte = strike_price_lte,
            RootSymbol = OptionRequest.Root(root_symbol),
            Style = style,
            Ppind = ppind,
            ShowDeliverables = show_deliverables,
            Limit = Bounded.Int("limit", limit, MostRows),
            PageToken = page_token,
        };
        return OptionContractsReply.Of(await contracts.ListAsync(query, cancellationToken));
    }
}
